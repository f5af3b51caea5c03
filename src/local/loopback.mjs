/**
 * Loaded into the local Teams client before its own code (`node --import`): it
 * would listen on every network of this machine, and it serves anyone's chat
 * without asking who they are. So it listens on loopback, connects to nothing
 * beyond it, and does not outlive the program that started it. It tells that
 * program which port it holds: it looks for a free one by itself, and only the
 * holder of a port can say that what answers there is its own.
 */
import net from 'node:net';
import process from 'node:process';

const HOST = '127.0.0.1';
const LOOPBACK = new Set([HOST, 'localhost', '::1']);

const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (first, ...rest) {
  const callback = rest.findLast((part) => typeof part === 'function');
  const port = typeof first === 'object' && first !== null ? first.port : first;
  this.once('listening', () => {
    const held = this.address().port;
    process.send?.({ kind: 'open', port: held });
    this.once('close', () => process.send?.({ kind: 'closed', port: held }));
  });
  return listen.call(this, { port: port ?? 0, host: HOST }, ...(callback === undefined ? [] : [callback]));
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...parts) {
  // `net.connect` hands its normalised arguments on as one array.
  const first = Array.isArray(parts[0]) ? parts[0][0] : parts[0];
  const host = typeof first === 'object' && first !== null ? first.host : parts[1];
  if (typeof host === 'string' && !LOOPBACK.has(host)) {
    process.nextTick(() => this.destroy(new Error(`Only this machine is spoken to, not ${host}`)));
    return this;
  }
  return connect.apply(this, parts);
};

process.on('disconnect', () => process.exit(0));

/** The bot as `npm start -- --no-client --store URL` starts it. */
import { readConfig } from '../../src/config.ts';
import { parseStart } from '../../src/local/cli.ts';
import { startLocally } from '../../src/local/start.ts';
import { serveParent } from './child.ts';

const [storeUrl = '', dataDirectory = ''] = process.argv.slice(2);
const config = readConfig({}, []);
if (config.mode !== 'local') throw new Error('Without settings the local start is expected');
const options = parseStart(['--no-client', '--port', '0', '--store', storeUrl, '--data', dataDirectory]);
const started = await startLocally(options, config);
serveParent(started.botUrl, () => started.stop());

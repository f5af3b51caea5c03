/** A program with a local Teams client that is killed by its test: prints the address and waits. */
import { startPlayground } from '../../src/local/playground.ts';
import { COMPANY } from './company.ts';

const [botEndpoint = '', directory = ''] = process.argv.slice(2);
const { url } = await startPlayground({ company: COMPANY, botEndpoint, directory, port: 57_200 });
process.stdout.write(`${url}\n`);

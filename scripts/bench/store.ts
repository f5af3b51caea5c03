/** The embedded store, in a process of its own so that its share can be told apart. */
import { startAzurite } from '../../src/local/azurite.ts';
import { serveParent } from './child.ts';

const [directory = ''] = process.argv.slice(2);
const store = await startAzurite({ directory, tablePort: 0, queuePort: 0 });
serveParent(store.url, () => store.close());

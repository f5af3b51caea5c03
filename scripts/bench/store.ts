/** The embedded store, in a process of its own so that its share can be told apart. */
import { startAzurite } from '../../src/local/azurite.ts';
import { makeAzuriteScale } from '../../tests/support/azurite-at-scale.ts';
import { serveParent } from './child.ts';

const [directory = '', how] = process.argv.slice(2);
if (how === 'at-scale') makeAzuriteScale();
const store = await startAzurite({ directory, tablePort: 0, queuePort: 0 });
serveParent(store.url, () => store.close());

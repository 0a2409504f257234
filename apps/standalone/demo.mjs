import { runBuilt } from './setup.mjs';

// npm run -s demo -- list|stop|start|slow|change <server>: levers on the demo servers of the running Gatehouse.
const { runDemoCommand } = await runBuilt('demo/main.js');
process.exitCode = await runDemoCommand(process.argv.slice(2));

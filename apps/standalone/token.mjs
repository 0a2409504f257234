import { runBuilt } from './setup.mjs';

// npm run -s token -- <role>: prints an access token of the demo world, and nothing else.
const { runTokenCommand } = await runBuilt('token/main.js');
process.exitCode = await runTokenCommand(process.argv.slice(2));

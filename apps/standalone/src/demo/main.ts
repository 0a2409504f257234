import { readDataDir } from '../env.ts';
import { readRunningLauncher } from '../installation/launcher-record.ts';
import { LEVERS } from './control-door.ts';

const USAGE = `Usage: npm run -s demo -- ${LEVERS.join('|')} <server>

  list            show every demo server, its port and its process
  stop <server>   end its process; it stays stopped until you start it, or until Gatehouse itself is started again
  start <server>  run it as it was at first: also undoes slow and change
  slow <server>   let it answer after 3 s
  change <server> let it change a tool's text and add a tool (data/airflow only)

A server may be named with or without "com.example.".`;

/** The `demo` command: pulls one lever of the running launcher. Resolves to the exit code. */
export async function runDemoCommand(args: readonly string[]): Promise<number> {
  const [lever = '', server = ''] = args;
  if (!LEVERS.some((one) => one === lever) || args.length > 2) return complain(USAGE);
  const doors = readRunningLauncher(readDataDir())?.doors;
  if (!doors) return complain('Gatehouse is not running on this data directory: start it with npm start.');
  const response = await fetch(`http://127.0.0.1:${doors.controlPort}/${lever}?server=${encodeURIComponent(server)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${doors.controlSecret}` },
  });
  const text = await response.text();
  if (!response.ok) return complain(text);
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

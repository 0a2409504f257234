// Preloaded into every child process of the launcher: the channel to the launcher closes when the launcher is gone, however it
// died, and then the child has nobody left to work for.
const GRACE_MS = 5_000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});

// Waiting for that must not keep a process alive that has finished its work.
process.channel?.unref();

// Preloaded into every process that `npm start` and the tests start: when the
// parent is gone (even killed), the channel closes, and the child ends too.
if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), 10_000);
  });
  process.channel.unref();
  // The parent read the output as well; logging that nobody reads it any more
  // would fail the same way, for ever.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => {});
  }
}

// Preloaded into every process that `npm start` and the tests start: when the
// parent is gone (even killed), the channel closes, and the child ends too.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}

// Loaded before a program that is measured: tells its parent what it took, when it ends.
process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.send?.({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 });
});
process.channel?.unref();

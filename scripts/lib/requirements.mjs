/** Ends with a sentence when Node is too old for the portal. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || major >= 22;
  if (!supported) {
    console.error(
      `Node ${process.versions.node} is too old: use Node 20.19 or newer, 22 or 24.`,
    );
    process.exit(2);
  }
}

#!/usr/bin/env node
import process from 'node:process';

// What “npm create waymark” runs. An older Node reads this file, and is told what is missing.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
	process.stderr.write(
		`Waymark needs Node 22.12 or later, and this is Node ${process.versions.node}. Install a newer one from nodejs.org, or with the tool that you use for it, and call this again.\n`,
	);
	process.exitCode = 2;
} else {
	const { start } = await import('./start.ts');
	process.exitCode = await start(process.argv.slice(2));
}

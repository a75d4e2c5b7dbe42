#!/usr/bin/env node
// Plain and old JavaScript: a Node that cannot read the rest has to be told so in a sentence.
var needed = [22, 22];
var found = process.versions.node.split('.').map(Number);
if (found[0] < needed[0] || (found[0] === needed[0] && found[1] < needed[1])) {
	process.stderr.write(
		'Waymark needs Node ' +
			needed.join('.') +
			' or later, and this is Node ' +
			process.versions.node +
			'. Install a newer one from nodejs.org, or with the tool that you use for it, and call this again.\n',
	);
	process.exitCode = 2;
} else {
	import('./waymark.ts');
}

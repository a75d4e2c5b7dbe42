import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const packages = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
};

it('CONTRIBUTING.md says of every dependency, once, what it is for, and of no other', () => {
	const text = readFileSync('CONTRIBUTING.md', 'utf8');
	const rows = text.slice(text.indexOf('## Dependencies')).matchAll(/^\|([^|]*)\|([^|]*)\|$/gm);
	const named = [...rows]
		.filter(([, , purpose = '']) => /[a-z]/.test(purpose))
		.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
	const used = Object.keys({ ...packages.dependencies, ...packages.devDependencies });
	expect(named.toSorted()).toEqual(used.toSorted());
});

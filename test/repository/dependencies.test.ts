import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const packages = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
	devDependencies: Record<string, string>;
	engines: Record<string, string>;
	allowScripts: Record<string, boolean>;
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

it('package.json says of every package with an install script, and of no other, whether it may run', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { hasInstallScript?: boolean }>;
	};
	const found = Object.entries(lock.packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([folder]) => folder.replace(/^.*node_modules\//, ''));
	expect(Object.keys(packages.allowScripts).toSorted()).toEqual([...new Set(found)].toSorted());
	expect(Object.keys(packages.allowScripts).filter((name) => packages.allowScripts[name])).toEqual([
		'node',
	]);
});

it('README.md and package.json ask for the same Node, and GitLab has the one of the project', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { engines?: object }>;
	};
	const [, asked = ''] =
		/You need Node ([\d.]+) or newer/.exec(readFileSync('README.md', 'utf8')) ?? [];
	expect(packages.engines).toEqual({ node: `>=${asked}` });
	expect(lock.packages['']?.engines).toEqual(packages.engines);
	const own = packages.devDependencies['node'] ?? '';
	expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain(`image: node:${own}-`);
});

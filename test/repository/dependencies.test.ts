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
	const list = (from: string, to?: string) => {
		const part = text.slice(text.indexOf(from), to === undefined ? undefined : text.indexOf(to));
		return [...part.matchAll(/^\|([^|]*)\|[^|]*[a-z][^|]*\|$/gm)]
			.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
			.toSorted();
	};
	const builds = 'What builds or serves a site';
	const tests = 'What tests, lints or measures';
	expect(list(builds, tests)).toEqual(Object.keys(packages.dependencies).toSorted());
	expect(list(tests)).toEqual(Object.keys(packages.devDependencies).toSorted());
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
	const own = packages.dependencies['node'] ?? '';
	expect(readFileSync('.gitlab-ci.yml', 'utf8')).toContain(`image: node:${own}-`);
});

it('every package runs on the Node that is installed with it', () => {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { engines?: { node?: string }; optional?: boolean }>;
	};
	const own = packages.dependencies['node'] ?? '';
	const asked = Object.entries(lock.packages).filter(
		([, { engines, optional }]) => engines?.node && !optional,
	);
	expect(asked.length).toBeGreaterThan(100);
	expect(asked.filter(([, { engines }]) => !suits(own, engines?.node ?? ''))).toEqual([]);
	expect(suits('20.20.2', '^22.22.2 || ^24.15.0 || >=26.0.0')).toBe(false);
	expect(suits('24.14.0', '^22.22.2 || ^24.15.0')).toBe(false);
	expect(suits('23.1.0', '18 || 20 || >= 22')).toBe(true);
});

/** Whether a version is within a range as npm writes it: “^22.12 || >=24”. */
function suits(version: string, range: string): boolean {
	const numbers = (text: string) => text.split('.').map(Number);
	const [major = 0] = numbers(version);
	const isFrom = (from: string) => {
		const [a, b] = [numbers(version), numbers(from)];
		const at = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
		return at === undefined || (a[at] ?? 0) > (b[at] ?? 0);
	};
	return range.split('||').some((part) =>
		[...part.matchAll(/(>=|<|\^)?\s*v?(\d[\d.]*|\*)/g)].every(([, sign, from = '']) => {
			if (from === '*') return true;
			if (sign === '<') return !isFrom(from);
			return isFrom(from) && (sign === '>=' || major === numbers(from)[0]);
		}),
	);
}

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, it } from 'vitest';

const { dependencies, devDependencies } = JSON.parse(
	readFileSync('package.json', 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const sources = [
	'astro.config.mjs',
	...globSync('src/**/*.{ts,mjs,astro,css}').filter((file) => !file.endsWith('.d.ts')),
].map((file) => readFileSync(file, 'utf8'));

/** What code takes in when it runs; types are gone by then. */
const taken = [
	/^(?:import|export)\s(?!type\b)[^;'"]*?from\s*['"]([^'"]+)['"]/gm,
	/^import\s*['"]([^'"]+)['"]/gm,
	/\bimport\(\s*['"]([^'"]+)['"]/g,
	/\b(?:readPackageFile|requirePackageFile|findPackageVersion)\(\s*['"`]([^'"`]+)['"`]/g,
];

/** The packages that these sources name where they take something in. */
function findPackages(texts: readonly string[]): Set<string> {
	const paths = texts.flatMap((text) =>
		taken.flatMap((pattern) => [...text.matchAll(pattern)].map(([, path = '']) => path)),
	);
	return new Set(
		paths
			.filter((path) => /^[@a-z]/.test(path) && !/^[\w-]+:/.test(path))
			.map((path) => /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path)
			.filter((name) => !name.includes('$')),
	);
}

/** Names as the bill has them. */
function readBill(): Set<string> {
	const { stdout } = spawnSync(process.execPath, ['scripts/sbom.ts'], {
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	});
	const { components } = JSON.parse(stdout) as { components: { 'bom-ref': string }[] };
	return new Set(components.map((one) => one['bom-ref'].replace(/(?<=.)@[^@]*$/, '')));
}

it('imports and reading from packages are found, types are not', () => {
	const text = `import type { Root } from 'hast';
import { a,
	type B } from 'sharp';
import './near.ts';
import 'astro:content';
export { c } from '@scope/name/part';
await import('zod');
readPackageFile('mermaid/dist/mermaid.min.js');
findPackageVersion('jsdom');
readPackageFile(\`@fontsource/\${name}/unicode.json\`);`;
	expect([...findPackages([text])].toSorted()).toEqual([
		'@scope/name',
		'jsdom',
		'mermaid',
		'sharp',
		'zod',
	]);
});

it('the bill of materials lists every package that builds a site or is a part of one', () => {
	const bill = readBill();
	const used = findPackages(sources);
	// The package itself, which reads its own version.
	used.delete('waymark');
	expect(used.size).toBeGreaterThan(25);
	expect([...used].filter((name) => !bill.has(name))).toEqual([]);
	expect(Object.keys(dependencies).filter((name) => !bill.has(name))).toEqual([]);
});

it('the bill of materials leaves out what is for tests alone, and no source names it', () => {
	const bill = readBill();
	expect(['vitest', '@biomejs/biome', '@types/qrcode'].filter((name) => bill.has(name))).toEqual(
		[],
	);
	const named = Object.keys(devDependencies).filter((name) =>
		sources.some((text) => text.includes(`'${name}'`) || text.includes(`'${name}/`)),
	);
	expect(named).toEqual([]);
	expect(Object.keys(dependencies).filter((name) => name.startsWith('@types/'))).toEqual([]);
});

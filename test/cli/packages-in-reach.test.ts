import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { requireFolders, requirePackages } from '../../src/cli/packages-in-reach.ts';

const place = mkdtempSync(path.join(tmpdir(), 'waymark-reach-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

function install(folder: string) {
	const astro = path.join(place, folder, 'node_modules/astro');
	mkdirSync(astro, { recursive: true });
	writeFileSync(path.join(astro, 'package.json'), '{}');
}

it('packages in or above a program are found from it', () => {
	install('own');
	install('all');
	mkdirSync(path.join(place, 'all/programs/one'), { recursive: true });
	expect(() => requirePackages(path.join(place, 'own'))).not.toThrow();
	expect(() => requirePackages(path.join(place, 'all/programs/one'))).not.toThrow();
});

it('packages that an installer put aside are said, with what to write for it', () => {
	install('aside/node_modules/.pnpm/waymark@1.0.0');
	expect(() => requirePackages(path.join(place, 'aside'))).toThrow(
		/shamefullyHoist: true.*nodeLinker: node-modules/,
	);
});

it('packages that Yarn keeps in archives are said before any of them is looked for', () => {
	expect(() => requireFolders(undefined)).not.toThrow();
	expect(() => requireFolders('3')).toThrow(/nodeLinker: node-modules.*yarn install/);
});

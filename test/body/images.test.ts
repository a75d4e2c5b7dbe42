import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findImage } from '../../src/body/images.ts';
import { writeFiles } from '../small-program.ts';

const svg = (width: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="1"></svg>`;

it('gives a picture with the longest name that there is an address that can be a file name', () => {
	const folder = writeFiles({});
	const name = 'a'.repeat(251);
	mkdirSync(path.join(folder, 'pages'));
	writeFileSync(path.join(folder, `pages/${name}.svg`), svg(1));
	writeFileSync(path.join(folder, `pages/${name.slice(1)}b.svg`), svg(2));
	const [one, other] = [name, `${name.slice(1)}b`].map(
		(file) => findImage(folder, `pages/${file}.svg`)?.address ?? '',
	);
	expect(one).toMatch(/^\/media\/a{80}-[0-9a-f]{12}\.svg$/);
	expect(other).not.toBe(one);
});

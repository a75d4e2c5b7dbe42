import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { writeGuide } from '../src/guide/write-guide.ts';

const folder = 'docs/guide';
rmSync(folder, { recursive: true, force: true });
const files = writeGuide();
for (const [file, text] of files) {
	const place = path.join(folder, file);
	mkdirSync(path.dirname(place), { recursive: true });
	writeFileSync(place, text);
}
process.stdout.write(`${files.size} pages are in ${folder}/.\n`);

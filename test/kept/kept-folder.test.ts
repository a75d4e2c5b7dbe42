import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';

it('keeps what it has made in the folder that JOURNEY_CACHE names', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-kept-'));
	try {
		const code = `import { keep, readKept } from './src/kept/kept-files.ts';
keep('drawings', 'one', Buffer.from('kept'));
process.stdout.write(readKept('drawings', 'one')?.toString() ?? 'nothing');`;
		const text = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
			env: { ...process.env, JOURNEY_CACHE: folder },
			encoding: 'utf8',
		});
		expect(text).toBe('kept');
		expect(readdirSync(path.join(folder, 'drawings'))).toEqual(['one']);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

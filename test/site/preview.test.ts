import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { smallProgram, writeContent } from '../small-program.ts';
import { startPreview } from './run-preview.ts';

it('runs no code that the content has, which the repository does not allow', async () => {
	const trace = path.join(writeContent(), 'was-here');
	const code = `{process.getBuiltinModule("fs").writeFileSync(${JSON.stringify(trace)}, "")}`;
	const content = writeContent({
		'program.yaml': (text) => `${text}mdx: { code: false }\n`,
		'resources/guide.md': null,
		'resources/guide.mdx': `---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n---\nText ${code}\n`,
	});
	const { address } = await startPreview({ JOURNEY_CONTENT: content });
	const page = () => fetch(`${address}resources/guide/`).then((response) => response.text());
	await expect.poll(page, { timeout: 100_000 }).toContain('<p>Text');
	expect(existsSync(trace)).toBe(false);
}, 600_000);

it('shows a milestone that is changed, added or removed while it runs', async () => {
	const content = writeContent();
	const { address } = await startPreview({ JOURNEY_CONTENT: content });
	const show = async (page: string) => {
		const response = await fetch(address + page);
		if (!response.ok) return response.status;
		return /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1]?.trim();
	};
	const file = path.join(content, 'milestones/signed.md');
	const becomes = (page: string) => expect.poll(() => show(page), { timeout: 100_000 });
	await becomes('milestones/signed/').toBe('Signed');

	for (const title of ['Signed by both', 'Signed and sealed', 'Signed']) {
		writeFileSync(file, readFileSync(file, 'utf8').replace(/title: .*/, `title: ${title}`));
		await becomes('milestones/signed/').toBe(title);
	}
	const other = (smallProgram['milestones/signed.md'] ?? '').replaceAll('Signed', 'Counted');
	writeFileSync(path.join(content, 'milestones/counted.md'), other);
	await becomes('milestones/counted/').toBe('Counted');
	rmSync(path.join(content, 'milestones/counted.md'));
	await becomes('milestones/counted/').toBe(404);
}, 600_000);

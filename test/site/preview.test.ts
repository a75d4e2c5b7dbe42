import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
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

it('has an open page load anew once for what is saved, and when the new text is there', async () => {
	const content = writeContent();
	const { address } = await startPreview({ JOURNEY_CONTENT: content });
	const file = path.join(content, 'milestones/signed.md');
	const find = async () =>
		/<h1[^>]*>([^<]*)/
			.exec(await (await fetch(`${address}milestones/signed/`)).text())?.[1]
			?.trim();
	await expect.poll(find, { timeout: 100_000 }).toBe('Signed');
	const page = new WebSocket(address.replace('http', 'ws'), 'vite-hmr');
	onTestFinished(() => page.close());
	await once(page, 'open');
	const shown: (string | undefined)[] = [];
	page.addEventListener('message', async ({ data }) => {
		if (JSON.parse(String(data)).type === 'full-reload') shown.push(await find());
	});
	// What the start of the preview itself has to say is over by then.
	await pause(3000);
	for (const title of ['Signed by both', 'Signed and sealed', 'Signed', 'Signed at last']) {
		shown.length = 0;
		writeFileSync(file, readFileSync(file, 'utf8').replace(/title: .*/, `title: ${title}`));
		await expect.poll(() => shown[0], { timeout: 100_000 }).toBe(title);
		// A browser takes what it is told within milliseconds for one; half a second later would be a second time.
		await pause(200);
		const { length } = shown;
		await pause(1500);
		expect(shown.length).toBe(length);
		expect(new Set(shown)).toEqual(new Set([title]));
	}
	// Saved once more as it was: there is nothing new to show.
	shown.length = 0;
	writeFileSync(file, readFileSync(file));
	await pause(1500);
	expect(shown).toEqual([]);
}, 600_000);

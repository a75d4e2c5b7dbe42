import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const milestone = (title: string, phase: string, more: string) => `---
title: ${title}
phase: ${phase}
summary: ${title}, and both sides know it.
team: sales
exit: [It is written down]
${more}
steps:
  - { by: partner, role: sales, do: Say yes, resource: guide }
---
`;

/** The files of a small program in which nothing is wrong. */
export const smallProgram: Readonly<Record<string, string>> = {
	'program.yaml': 'name: Acme Partner Program\nvendor: Acme\nurl: https://partners.example.com\n',
	'phases/join.md':
		'---\ntitle: Join\norder: 1\nsummary: To the signature.\ngoal: Signed\nstarts: First call\ndays: 30\ntracks:\n  - { id: talk, title: Talk }\n---\n',
	'phases/grow.md':
		'---\ntitle: Grow\norder: 2\nsummary: Without end.\ngoal: More business\nstarts: First deal\nongoing: true\n---\n',
	'milestones/signed.md': milestone('Signed', 'join', 'window: { from: 5, to: 25 }'),
	'milestones/first-deal.md': milestone(
		'First deal',
		'grow',
		'cadence: quarterly\nactivation: true\nafter: [signed]\nfriction:\n  - { signal: No deal, after: 30, team: sales, play: call }',
	),
	'teams/sales.md': '---\ntitle: Sales\nsummary: Answers within a day.\n---\n',
	'partner-types/reseller.md': '---\ntitle: Reseller\nsummary: Sells on.\n---\n',
	'resources/guide.md':
		'---\ntitle: Guide\nkind: guide\nsummary: How to say yes.\n---\n## Say it\n\nYes.\n',
	'plays/call.md':
		'---\ntitle: Call\nsummary: Call the partner.\nteam: sales\nsteps: [Call]\n---\n',
};

/**
 * Writes content into a folder of its own, gone when the test is over: the small program with some
 * files changed. A text replaces a file, a function edits it, null removes it.
 */
export function writeContent(
	changes: Record<string, string | Uint8Array | null | ((text: string) => string)> = {},
	whenOver: (remove: () => void) => void = onTestFinished,
): string {
	const files: Record<string, string | Uint8Array | null> = { ...smallProgram };
	for (const [file, change] of Object.entries(changes)) {
		files[file] = typeof change === 'function' ? change(smallProgram[file] ?? '') : change;
	}
	return writeFiles(files, whenOver);
}

/** Writes files into a folder of their own, gone when the test is over; null stands for none. */
export function writeFiles(
	files: Readonly<Record<string, string | Uint8Array | null>>,
	whenOver: (remove: () => void) => void = onTestFinished,
): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	whenOver(() => rmSync(folder, { recursive: true, force: true }));
	for (const [file, text] of Object.entries(files)) {
		if (text === null) continue;
		mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	return folder;
}

/** A copy of a folder, gone when the test is over. */
export function copyFolder(from: string): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'waymark-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	cpSync(from, folder, { recursive: true });
	return folder;
}

import { z } from 'zod';
import type { CollectionName } from '../../domain/journey.ts';

/** What a text field refers to by id: a collection's entry, a role, or whoever takes a step. */
export type ReferenceTarget = CollectionName | 'roles' | 'partner-or-team';

/** Which fields hold references; read by the reference check and by the editors' JSON Schema. */
export const references = z.registry<{ to: ReferenceTarget }>();

/** Counts characters as people see them, so that an accent or an emoji is one. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
export function countCharacters(text: string): number {
	let count = 0;
	for (const _ of graphemes.segment(text)) count++;
	return count;
}

/** Plain text on one line, without what readers cannot see or what turns the text round. */
export function text(most?: number) {
	let schema = z
		.string()
		.trim()
		.refine((value) => value !== '', { error: 'Write something, or remove the field.' })
		.refine((value) => !hidden.test(value), {
			error: 'Remove the invisible control characters (copy the text through a plain editor).',
		});
	if (most !== undefined) {
		schema = schema.refine((value) => countCharacters(value) <= most, {
			error: ({ input }) =>
				`This has ${countCharacters(String(input))} characters. Shorten it to ${most} or fewer.`,
		});
	}
	return schema;
}
// C0 and C1 controls (but for tab and new line), bidirectional overrides and isolates, zero-width
// space, line and paragraph separators. The joiners U+200C and U+200D are letters' parts.
const hidden = /(?![\t\n\r])\p{Cc}|[\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const idPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** An id of one's own, such as a track's. */
export function id() {
	return z.string().regex(idPattern, {
		error: 'Write an id in small letters, digits and single dashes, such as “sell-together”.',
	});
}

/** The id of another entry. */
export function reference(to: ReferenceTarget) {
	return z.string().register(references, { to });
}

/** A whole number of days. */
export function days() {
	return z.int();
}

/** An https address with a host and without a login. */
export function address() {
	return z.string().refine(isSafeAddress, {
		error: 'Write an address that begins with https:// and has no user name in it.',
	});
}

function isSafeAddress(value: string): boolean {
	if (!URL.canParse(value) || /[\s\\]/.test(value)) return false;
	const { protocol, hostname, username, password } = new URL(value);
	return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

export function email() {
	return z.email({ error: 'Write an address such as partners@example.com.' });
}

/** A day of the calendar. */
export function date() {
	return z.iso.date({ error: 'Write the date as year-month-day, such as 2026-10-01.' });
}

/** How long a step may take. */
export function within() {
	return z.union([z.int().min(0), text(60)], {
		error: 'Write a number of working days, such as 2, or a text such as “48 hours”.',
	});
}

/** The fields that every entry has. */
export const common = {
	internal: z.boolean().optional().meta({
		description: 'Only for your own teams: left out of the public edition.',
	}),
	draft: z.boolean().optional().meta({
		description: 'Not ready: shown while you write, left out of the published site.',
	}),
	team: reference('teams')
		.optional()
		.meta({
			description: 'The team that answers for this text.',
			examples: ['partner-sales'],
		}),
	reviewed: date()
		.optional()
		.meta({
			description: 'The date on which somebody last read this through.',
			examples: ['2026-10-01'],
		}),
	reviewEvery: days()
		.min(1)
		.optional()
		.meta({
			description: 'Days until it has to be read again; the program sets the default.',
			examples: [90],
		}),
	formerly: z
		.array(id())
		.optional()
		.meta({
			description: 'Earlier ids of this entry: their addresses lead here.',
			examples: [['first-deal']],
		}),
};

/** The title of most entries. */
export function title(most = 80) {
	return text(most).meta({ description: `What it is called, in ${most} characters or fewer.` });
}

/** The summary, required but for metrics and terms. */
export function summary() {
	return text(160).meta({
		description: 'One sentence of 160 characters or fewer that says what this is for.',
	});
}

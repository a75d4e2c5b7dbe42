import { z } from 'zod';
import type { CollectionName } from '../../domain/collections.ts';
import { hasHiddenCharacters, hasStackedMarks, isVisible } from '../../domain/hidden-characters.ts';
import { tell } from '../../domain/message.ts';
import { rules } from '../../domain/rules.ts';
import { findStrayEnd } from './find-stray-end.ts';
import { hiding, internal, marks, published } from './marks.ts';

/** What a text field refers to by id: a collection's entry, a role, or whoever takes a step. */
export type ReferenceTarget = CollectionName | 'roles' | 'regions' | 'partner-or-team';

/** Which fields hold references; read by the reference check and by the editors' JSON Schema. */
export const references = z.registry<{ to: ReferenceTarget }>();

/** What a text field takes at most and what it holds, where a refinement says so; read by the forms. */
export const limits = z.registry<{ most?: number; format?: 'address' }>();

/** Fields that hold nodes within nodes, or groups by key in more than one form: the form in the editor is a text. */
export const trees = z.registry<{ isTree: true }>();

/** What stands for a value that is wrong, so that the rest of its list is looked at all the same. */
export const standIns = z.registry<{ value: unknown }>();

const texts = z.registry<{ isText: true }>();

/** Whether a field holds words of its author, shown as they are: no id, address, date or choice. */
export function isText(schema: z.ZodType): boolean {
	return texts.get(schema) !== undefined;
}

/**
 * For a rule between fields of a group: it is looked at whatever else is wrong with them, so that one
 * problem hides no other. It is not said where one of the fields was only misspelled. They stand beside the
 * field that the rule is said at; with `ofGroup` among its params, inside of it.
 */
export const between = (...fields: readonly string[]) => ({
	when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
	params: { fields },
});

/** Counts characters as people see them, so that an accent or an emoji is one. */
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
function countCharacters(text: string): number {
	let count = 0;
	for (const _ of graphemes.segment(text)) count++;
	return count;
}

/** Plain text on one line, without what readers cannot see or what turns the text round. */
export function text(most?: number) {
	const schema = plain().refine((value) => !/[\n\r]/.test(value), {
		error: () => tell`This is one line. Join its lines, or write > instead of | before them.`,
	});
	return keepTo(schema, most).register(texts, { isText: true });
}

/** The same on more than one line. */
export function lines(most?: number) {
	return keepTo(plain(), most).register(texts, { isText: true });
}

function plain() {
	return z
		.string()
		.trim()
		.refine((value) => isVisible(value) || hasHiddenCharacters(value), {
			error: () => tell`Write something, or remove the field.`,
		})
		.refine((value) => !hasHiddenCharacters(value), {
			error: () =>
				tell`Remove the invisible control characters (copy the text through a plain editor).`,
		})
		.refine((value) => !hasStackedMarks(value), {
			error: () =>
				tell`One letter bears more than eight accents. Leave those that the language has.`,
		});
}

function keepTo(schema: z.ZodString, most: number | undefined): z.ZodString {
	if (most === undefined) return schema;
	return (
		schema
			// To count what people see takes long, and it is never more than what is stored.
			.refine((value) => value.length <= most || countCharacters(value) <= most, {
				error: ({ input }) =>
					tell`This has ${countCharacters(String(input))} characters. Shorten it to ${most} or fewer.`,
			})
			.register(limits, { most })
	);
}

/** Letters of an id: it becomes a part of file names, which may have 255, and of links that are shared. */
export const longestId = 100;
export const idPattern = /^(?!.{101})[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const idAdvice = () =>
	tell`Write an id in small letters, digits and single dashes, 100 at most, such as “sell-together”.`;

/** An id of one's own, such as a track's. */
export function id() {
	return z.string().regex(idPattern, { error: idAdvice });
}

/** The id of another entry. */
export function reference(to: ReferenceTarget) {
	return z.string().register(references, { to });
}

/** A century: what is longer no calendar can show. */
const mostDays = 36_500;

/** A whole number of days. */
export function days() {
	return z.int().max(mostDays);
}

/** An https address with a host and without a login. */
export function address() {
	return z
		.string()
		.refine(isSafeAddress, { error: ({ input }) => wordAddressFault(String(input)) })
		.register(limits, { format: 'address' });
}

function isSafeAddress(value: string): boolean {
	if (!URL.canParse(value) || !/^https:\/\/[^/\s\\]+/i.test(value) || /[\s\\]/.test(value))
		return false;
	if (findStrayEnd(value) !== '') return false;
	const { protocol, hostname, username, password } = new URL(value);
	return protocol === 'https:' && hostname !== '' && username === '' && password === '';
}

function wordAddressFault(value: string): string {
	const whole = value.trim().replaceAll(/\s/g, '%20');
	if (/\s/.test(value) && isSafeAddress(whole))
		return tell`An address has no spaces. Write “${whole}”.`;
	if (/\s/.test(value.trim())) return tell`An address has no spaces. Take them out.`;
	const stray = findStrayEnd(value);
	const rest = value.slice(0, value.length - stray.length);
	if (stray !== '' && isSafeAddress(rest))
		return tell`This address ends with ${stray}, which is no part of it. Take it out: “${rest}”.`;
	return tell`Write an address that begins with https:// and has no user name in it.`;
}

/** A language as a BCP 47 tag that every part of the program can work with. */
export function locale() {
	return z.string().refine(isLocale, { error: ({ input }) => wordLocaleFault(String(input)) });
}

/** One language, without wishes for its figures or its order. */
export function language() {
	return z
		.string()
		.refine((value) => isLocale(value) && new Intl.Locale(value).baseName === canonical(value), {
			error: ({ input }) => wordLocaleFault(String(input)),
		});
}

function isLocale(value: string): boolean {
	try {
		return /^[a-z]{2,3}$/.test(new Intl.Locale(value).language);
	} catch {
		return false;
	}
}

function canonical(value: string): string | undefined {
	return Intl.getCanonicalLocales(value)[0];
}

function wordLocaleFault(value: string): string {
	const near = value.trim().split('.')[0]?.replaceAll('_', '-') ?? '';
	return near !== value && isLocale(near)
		? tell`Write “${canonical(near)}”, with a hyphen.`
		: tell`Write one language tag, such as en, de, pt-BR or ja.`;
}

export function email() {
	return z.email({ error: () => tell`Write an address such as partners@example.com.` });
}

/** A day of the calendar. */
export function date() {
	return z.iso.date({ error: () => tell`Write the date as year-month-day, such as 2026-10-01.` });
}

/** Warnings that are meant, and why. */
export function accepted() {
	return z
		.array(
			z.strictObject({
				rule: z
					.enum(rules.filter((rule) => rule !== 'acceptance-unneeded'))
					.meta({ description: 'The name of the warning’s rule.', examples: ['long-wait'] }),
				because: text(240).meta({
					description: 'Why it is right as it is.',
					examples: ['The course takes 40 hours'],
				}),
			}),
		)
		.optional()
		.meta({
			description:
				'Warnings of this file that are meant: not repeated, and listed in the health report.',
			examples: [[{ rule: 'enablement-load', because: 'The course takes 40 hours' }]],
		});
}

/** The fields that every entry has. */
export const common = {
	internal: z
		.boolean()
		.optional()
		.meta({
			description: 'Only for your own teams: left out of the public edition.',
			default: false,
		})
		.register(marks, hiding),
	draft: z
		.boolean()
		.optional()
		.meta({
			description: 'Not ready: shown while you write, left out of the published site.',
			default: false,
		})
		.register(marks, published),
	team: reference('teams')
		.optional()
		.meta({
			description: 'The team that answers for this text.',
			examples: ['partner-sales'],
		})
		.register(marks, published),
	reviewed: date()
		.optional()
		.meta({
			description: 'The date on which somebody last read this through.',
			examples: ['2026-10-01'],
		})
		.register(marks, published),
	reviewEvery: days()
		.min(1)
		.optional()
		.meta({
			description: 'Days until it has to be read again; the program sets the default.',
			examples: [90],
		})
		.register(marks, published),
	formerly: z
		.array(id())
		.optional()
		.meta({
			description: 'Earlier ids of this entry: their addresses lead here.',
			examples: [['first-deal']],
		})
		.register(marks, published),
	accepted: accepted().register(marks, internal),
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

/** The place of an entry among those of its collection. */
export function order() {
	return z
		.int()
		.optional()
		.meta({
			description:
				'Its place in the list, the smallest first (default: after those that have one).',
			examples: [2],
		});
}

/** The partner types that something is for; all where it is left out. */
export function partnerTypes() {
	return z
		.array(reference('partner-types'))
		.min(1, {
			error: () => tell`Name at least one partner type, or remove the field: then it is for all.`,
		})
		.optional();
}

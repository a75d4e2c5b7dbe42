import { z } from 'zod';
import { findOwnAddress, resolveUrl, type Targets } from '../body/resolve-url.ts';
import { wordLostLink } from '../body/word-lost-link.ts';
import { keepPublic } from '../collections/keep-public.ts';
import type { Model } from '../collections/model.ts';
import { locate } from '../collections/read-model.ts';
import { limits } from '../collections/schema/fields.ts';
import { programSchema } from '../collections/schema/program.ts';
import { unwrap } from '../collections/schema/schema-at.ts';
import { schemas } from '../collections/schema/schemas.ts';
import { type CollectionName, collectionNames } from '../domain/collections.ts';
import { listCollections } from '../domain/find-entry.ts';
import type { Journey } from '../domain/journey.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { FieldPath } from '../domain/problem.ts';
import { isUnreadable } from './check-links.ts';

/** Where the site and its sources lie themselves. */
const noLinks: readonly string[] = ['url', 'repository.url'];

/** Follows the addresses in the fields of an edition, as far as they lead to this site. */
export function checkAddresses(model: Model, journey: Journey, targets: Targets): LocatedProblem[] {
	const shown = listCollections(journey);
	const sources = collectionNames.flatMap((collection: CollectionName) =>
		[...model.entries[collection].values()]
			.filter(({ id, data }) => shown[collection].has(id) && !data.draft)
			.map(({ file, data }) => ({ file, schema: schemas[collection] as z.ZodType, data })),
	);
	const program = { file: 'program.yaml', schema: programSchema, data: model.program };
	return [program, ...sources].flatMap(({ file, schema, data }) => {
		const seen = journey.edition === 'public' ? keepPublic<unknown>(schema, data) : data;
		const addresses = findAddresses(schema, seen);
		const known = new Set(addresses.map(({ path }) => formatField(path)));
		const told = (
			journey.edition === 'public' ? findHiddenInTexts(seen, file, targets) : []
		).filter(({ path }) => !known.has(formatField(path)));
		return [...addresses, ...told].flatMap(({ path, url }): LocatedProblem[] => {
			const field = formatField(path);
			if (schema === programSchema && noLinks.includes(field)) return [];
			if (findOwnAddress(url, targets) === undefined) return [];
			const { problem, address, page = '', anchor = '' } = resolveUrl(url, file, targets);
			if (problem === undefined || (problem === 'page' && isUnreadable(model, page))) return [];
			const place = { file, field, severity: 'error', ...locate(model, file, path) } as const;
			if (problem === 'moved')
				return [
					{
						...place,
						rule: 'link',
						severity: 'warning',
						message: tell`The link “${url}” leads to an earlier address of a page. Write “${address}”.`,
					},
				];
			if (problem === 'hidden')
				return [
					{
						...place,
						rule: 'link-to-internal',
						message: tell`“${url}” leads to an internal page of this site, which the public edition has not got. Write another address, or take it out.`,
					},
				];
			const message =
				problem === 'anchor'
					? tell`“${page}” has no heading with the address “#${anchor}”.${''}`
					: wordLostLink(url, page, targets);
			const severity = problem === 'page' && address ? 'warning' : 'error';
			return [{ ...place, rule: 'link', severity, message }];
		});
	});
}

/** The addresses of internal pages among the words of the fields. */
function findHiddenInTexts(
	value: unknown,
	file: string,
	targets: Targets,
	path: FieldPath = [],
): { path: FieldPath; url: string }[] {
	if (typeof value === 'string')
		return [...value.matchAll(/https?:\/\/[^\s<>"“”„«»()[\]]+/gi)].flatMap(([found]) => {
			const url = found.replace(/[.,;:!?*]+$/, '');
			if (resolveUrl(url, file, targets).problem !== 'hidden') return [];
			return [{ path, url }];
		});
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, one]) =>
		findHiddenInTexts(one, file, targets, [...path, Array.isArray(value) ? Number(name) : name]),
	);
}

/** The addresses among the fields, as the schema tells. */
function findAddresses(
	outer: z.ZodType,
	value: unknown,
	path: FieldPath = [],
): { path: FieldPath; url: string }[] {
	const inner = unwrap(outer);
	if (limits.get(inner)?.format === 'address')
		return typeof value === 'string' ? [{ path, url: value }] : [];
	if (Array.isArray(value))
		return inner instanceof z.ZodArray
			? value.flatMap((one, i) => findAddresses(inner.element as z.ZodType, one, [...path, i]))
			: [];
	if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) return [];
	return Object.entries(inner.shape).flatMap(([name, field]) =>
		findAddresses(field as z.ZodType, (value as Record<string, unknown>)[name], [...path, name]),
	);
}

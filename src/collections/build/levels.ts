import { collections } from '../../domain/collections.ts';
import type { Benefit, BenefitValues, Id, Ladder, Level } from '../../domain/journey.ts';
import type { Written } from '../model.ts';
import type { EditionFiles } from './edition-files.ts';
import { buildPartnerTypes } from './partner-types.ts';
import { buildFields } from './plain-entries.ts';
import { buildRequirement } from './requirements.ts';
import { sortEntries } from './sort-entries.ts';

/** The ladders, each with the partner types that it is for. */
function buildLadders(files: EditionFiles): Ladder[] {
	const types = sortEntries(files, collections['partner-types'].sort, buildPartnerTypes(files));
	const allTypes = types.map(({ id }) => id);
	return files.list('ladders').map((written): Ladder => {
		const { partnerTypes, review, promotion, demotion } = written.data;
		return {
			...files.makeEntry(written),
			levels: files.only('levels', written.data.levels),
			partnerTypes: partnerTypes ? files.only('partner-types', partnerTypes) : allTypes,
			review: review && { every: review.every, team: files.one('teams', review.team) },
			promotion: promotion ?? 'at-once',
			demotion: demotion && { at: demotion.at, grace: demotion.grace ?? 0 },
		};
	});
}

/** The levels by ladder, the lowest first; one that its ladder leaves out, after those of all ladders. */
function buildLevels(files: EditionFiles): Level[] {
	const order = sortEntries(files, collections.ladders.sort, buildLadders(files)).flatMap(
		({ levels }) => levels,
	);
	const place = (id: Id) => (order.includes(id) ? order.indexOf(id) : order.length);
	return files
		.list('levels')
		.filter(({ data }) => files.has('ladders', data.ladder))
		.sort((a, b) => place(a.id) - place(b.id) || (a.id < b.id ? -1 : 1))
		.map((written) => ({
			...files.makeEntry(written),
			ladder: written.data.ladder,
			requires: buildRequirement(files, written.data.requires),
			replaces: written.data.replaces ?? false,
		}));
}

/** The benefits; one of which nothing is left that unlocks it is not there. */
function buildBenefits(files: EditionFiles): Benefit[] {
	return files.list('benefits').flatMap((written): Benefit[] => {
		const unlocks = buildRequirement(files, written.data.unlocks);
		if (!unlocks) return [];
		return [
			{
				...files.makeEntry(written),
				...buildFields(files, written, ['unlocks', 'values', 'byRegion']),
				unlocks,
				values: keepLevels(files, written.data.values),
				byRegion: keepRegions(files, written.data.byRegion),
			},
		];
	});
}

function keepLevels(
	files: EditionFiles,
	values: BenefitValues | undefined,
): BenefitValues | undefined {
	const kept = Object.entries(values ?? {}).filter(([level]) => files.has('levels', level));
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function keepRegions(
	files: EditionFiles,
	byRegion: Written<'benefits'>['data']['byRegion'],
): Benefit['byRegion'] {
	const { regions } = files.program;
	const kept = Object.entries(byRegion ?? {}).filter(([id]) => regions?.has(id));
	if (kept.length === 0) return undefined;
	return Object.fromEntries(
		kept.map(([id, own]) => {
			if (own === false) return [id, false];
			const values = keepLevels(files, own.values);
			return [
				id,
				{ ...(values && { values }), ...(own.limit !== undefined && { limit: own.limit }) },
			];
		}),
	);
}

/** Those of levels whose entries are not what their fields say. */
export const levelBuilders = {
	levels: buildLevels,
	ladders: buildLadders,
	benefits: buildBenefits,
};

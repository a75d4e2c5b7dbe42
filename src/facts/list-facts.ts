import { collections } from '../domain/collections.ts';
import { findEntry } from '../domain/find-entry.ts';
import type { AnyEntry, Entry } from '../domain/journey.ts';
import { listExtraFacts } from './extra.ts';
import type { Fact, FactSource, Section } from './fact.ts';
import {
	listChangeSections,
	listMetricFacts,
	listMetricSections,
	listPageFacts,
	listPlayFacts,
	listPlaySections,
	listTermFacts,
	listTermSections,
} from './knowledge.ts';
import { listBenefitFacts, listBenefitSections } from './levels/benefits.ts';
import { listLadderFacts } from './levels/ladder-facts.ts';
import { listLadderSections, listLevelFacts, listLevelSections } from './levels/levels.ts';
import { listMeasureFacts } from './levels/measures.ts';
import { listMilestoneFacts, listMilestoneSections } from './milestones.ts';
import { listTeamFacts, listTeamSections, listTypeFacts, listTypeSections } from './people.ts';
import { listPhaseFacts, listPhaseSections } from './phases.ts';
import { listResourceFacts, listResourceSections } from './resources.ts';
import { authorsText } from './text.ts';

type Named = Pick<Entry, 'collection' | 'id'>;

/** What there is to know of an entry in a word or a line each, in the order in which it is read. */
export function listFacts(source: FactSource, named: Named): Fact[] {
	const entry = find(source, named);
	const facts = [...factsOf(source, entry), ...listExtraFacts(source, entry)];
	return facts.filter(({ lines }) => lines.length > 0);
}

function factsOf(source: FactSource, entry: AnyEntry): Fact[] {
	switch (entry.collection) {
		case 'milestones':
			return listMilestoneFacts(source, entry);
		case 'phases':
			return listPhaseFacts(source, entry);
		case 'resources':
			return listResourceFacts(source, entry);
		case 'teams':
			return listTeamFacts(source, entry);
		case 'partner-types':
			return listTypeFacts(source, entry);
		case 'metrics':
			return listMetricFacts(source, entry);
		case 'glossary':
			return listTermFacts(source, entry);
		case 'plays':
			return listPlayFacts(source, entry);
		case 'levels':
			return listLevelFacts(source, entry);
		case 'ladders':
			return listLadderFacts(source, entry);
		case 'benefits':
			return listBenefitFacts(source, entry);
		case 'measures':
			return listMeasureFacts(source, entry);
		case 'pages':
			return listPageFacts(entry);
		default:
			return [];
	}
}

/** The parts of an entry’s page that are there in this edition, in the order in which they are read. */
export function listSections(source: FactSource, named: Named): Section[] {
	const entry = find(source, named);
	switch (entry.collection) {
		case 'milestones':
			return listMilestoneSections(source, entry);
		case 'phases':
			return listPhaseSections(source, entry);
		case 'resources':
			return listResourceSections(source, entry);
		case 'teams':
			return listTeamSections(source, entry);
		case 'partner-types':
			return listTypeSections(source, entry);
		case 'metrics':
			return listMetricSections(source, entry);
		case 'glossary':
			return listTermSections(source, entry);
		case 'plays':
			return listPlaySections(source, entry);
		case 'levels':
			return listLevelSections(source, entry);
		case 'ladders':
			return listLadderSections(source, entry);
		case 'benefits':
			return listBenefitSections(source, entry);
		case 'changes':
			return listChangeSections(source, entry);
		default:
			return [authorsText];
	}
}

/** The sentence under an entry’s title: of a figure or a term, its definition. */
export function findLede(entry: Entry): string {
	return 'definition' in entry ? String(entry.definition) : entry.summary;
}

/** A mark beside an entry’s title, in words. */
export interface Mark {
	text: string;
	isStrong: boolean;
}

/** What is special about an entry. */
export function listMarks({ words }: Pick<FactSource, 'words'>, entry: Entry): Mark[] {
	const { say } = words;
	const mark = (isTrue: unknown, text: string, isStrong = false) =>
		isTrue === true ? [{ text, isStrong }] : [];
	return [
		...mark('isActivation' in entry && entry.isActivation, say('milestone.activation'), true),
		...mark('isOptional' in entry && entry.isOptional, say('milestone.optional')),
		...mark(entry.isInternal && !collections[entry.collection].isInternal, say('body.internal')),
		...mark(entry.isDraft, say('site.draft')),
	];
}

/** The entry as it is on the path that is shown. */
function find({ journey, whole }: FactSource, { collection, id }: Named): AnyEntry {
	const onPath = collection === 'milestones' ? whole.milestones.get(id) : undefined;
	const entry = onPath ?? findEntry(journey, collection, id);
	if (!entry) throw new Error(`There is no “${id}” in ${collection}.`);
	return entry;
}

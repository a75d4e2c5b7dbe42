import { describe, expect, it } from 'vitest';
import {
	everyAliasHasOneTerm,
	everyFormerIdIsFree,
} from '../../../src/domain/checks/names-are-used-once.ts';
import type { Team, Term } from '../../../src/domain/journey.ts';
import { examine } from './examine.ts';

describe('a word of the glossary', () => {
	const check = (glossary: Record<string, Partial<Term>>) =>
		examine(everyAliasHasOneTerm, { glossary });

	it('may have many names', () => {
		expect(check({ deal: { aliases: ['sale', 'order'] }, lead: { aliases: ['tip'] } })).toEqual([]);
	});

	it('has each of its names once, and not its title among them, in whatever case', () => {
		expect(check({ deal: { aliases: ['sale', 'Sale', 'DEAL'] } })).toEqual([
			'error alias-twice glossary/deal/aliases/1: “Sale” is named twice, or is the title itself. Remove it.',
			'error alias-twice glossary/deal/aliases/2: “DEAL” is named twice, or is the title itself. Remove it.',
		]);
	});

	it('shares no name with another, be it a title or an alias', () => {
		expect(check({ deal: { aliases: ['Lead', 'tip'] }, lead: { aliases: ['tip'] } })).toEqual([
			'error alias-twice glossary/deal/aliases/0: “Lead” belongs to “Lead” already. Remove it from one of the two.',
			'error alias-twice glossary/lead/aliases/0: “tip” belongs to “Deal” already. Remove it from one of the two.',
		]);
	});
});

describe('an earlier id', () => {
	const check = (teams: Record<string, Partial<Team>>) => examine(everyFormerIdIsFree, { teams });

	it('may be any that nobody has', () => {
		expect(check({ sales: { formerly: ['selling', 'trade'] }, legal: {} })).toEqual([]);
	});

	it('is not the id of another entry of the collection, or its own', () => {
		expect(check({ sales: { formerly: ['selling', 'legal', 'sales'] }, legal: {} })).toEqual([
			'error former-id-in-use teams/sales/formerly/1: The id “legal” belongs to “Legal”. Remove it here.',
			'error former-id-in-use teams/sales/formerly/2: The id “sales” belongs to “Sales”. Remove it here.',
		]);
	});

	it('leads to one entry only', () => {
		expect(check({ sales: { formerly: ['trade'] }, legal: { formerly: ['trade'] } })).toEqual([
			'error former-id-in-use teams/legal/formerly/0: The id “trade” belongs to “Sales”. Remove it here.',
		]);
	});

	it('may be that of an entry of another collection', () => {
		expect(
			examine(everyFormerIdIsFree, {
				teams: { sales: { formerly: ['guide'] } },
				resources: { guide: {} },
			}),
		).toEqual([]);
	});
});

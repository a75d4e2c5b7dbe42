/*!
 * place.mjs: where is this partner? What is overdue, open and coming, from what is known of them.
 * It needs nothing else, and runs in browsers and in Node 18 or newer.
 *
 *   import { findPlace } from './place.mjs';
 *   const journey = await (await fetch('https://partners.example.com/journey.json')).json();
 *   const place = findPlace(journey, {
 *     partnerTypes: ['reseller'],
 *     starts: { onboarding: '2026-10-01' },
 *     reached: { 'kickoff-held': '2026-10-07' },
 *   });
 *
 * findPlace(journey, known) never changes what it is given and asks nobody. Days are texts such as
 * 2026-10-07. Earlier ids of what was renamed are followed; ids that the path of the partner does
 * not have are listed under `unknown`. A value of a wrong kind throws a TypeError that says what was
 * found and what to write.
 *
 * `journey` is journey.json as JSON.parse reads it, or journey/<partner-type>.json. `version` is
 * the version of that file which this file reads.
 *
 * @typedef {string} Id of an entry, as in journey.json
 * @typedef {string} Day such as "2026-10-07"
 *
 * @typedef {object} Known Whatever is left out is not known.
 * @property {Id | Id[]} [partnerTypes] which the partner is; of several the paths are joined. May be
 *   left out with the file of one type.
 * @property {Record<Id, Day | true> | Id[]} [starts] day 0 of phases; true where it is not known
 * @property {Record<Id, Day | true> | Id[]} [reached] milestones, with the day or true; of what
 *   comes round again the day of the last turn
 * @property {Record<Id, (string | number)[]>} [steps] steps done of a milestone: ids, or places from 0
 * @property {Id[]} [notYet] milestones not reached, although others that are imply it
 * @property {Record<Id, Day>} [agreed] days agreed on with the partner in place of the due ones
 * @property {[Day, Day][]} [paused] first and last days between which all clocks stand still
 * @property {Day} [ended] on which the partner left: nothing is due from then on
 * @property {Day} [today] by default the day where this runs
 *
 * @typedef {object} Place
 * @property {Id[]} partnerTypes the ones that were found
 * @property {Id} [phase] in which the partner is
 * @property {Day} [start] day 0 of that phase, where it is known
 * @property {number} [day] what its clock shows today
 * @property {Id[]} before milestones behind the partner though nobody said so
 * @property {Item[]} overdue required, and due before today
 * @property {Item[]} open can be done now
 * @property {Item[]} coming the rest of the phase, then the first of the next one
 * @property {boolean} isPaused
 * @property {boolean} isEnded
 * @property {string[]} unknown ids that were not found; of steps such as "kickoff-held/7"
 *
 * @typedef {object} Item Required ones stand first, then by the day they are due.
 * @property {Id} milestone
 * @property {string} title
 * @property {string} url of its page
 * @property {Id} phase
 * @property {Day} [due]
 * @property {number} [day] of the clock of its phase on which it is due
 * @property {Day} [opens]
 * @property {boolean} isAgreed the day was agreed on
 * @property {boolean} isPast its day is past
 * @property {boolean} isRequired otherwise it is recommended, and never overdue
 * @property {Id[]} waitsFor milestones that have to be reached first; empty where it can be done now
 * @property {Id[][]} waitsForOne of each of these lists one
 * @property {{ team: Id, title: string, email?: string }} owner
 * @property {{ by: Id, step?: { id: string, do: string, within?: unknown } }} turn whose it is:
 *   "partner" or a team, with the first open step; without one it is the owner’s to say it is reached
 * @property {{ resource: Id, title: string, url: string, by?: Day, isDue: boolean }[]} needs what must
 *   be in hand, by when, and whether that day has come
 * @property {string[]} doneWhen what proves it
 * @property {object[]} unlocks milestones that wait for it, in the form of `following` in journey.json
 * @property {{ milestone: Id, from: Id, to: Id }[]} handoffs teams that take over then
 * @property {object} [gate] at the last that its phase requires, in the form of `following`
 * @property {boolean} isOfNextPhase
 *
 * @function findPlace
 * @param {object} journey
 * @param {Known} [known]
 * @returns {Place}
 */
import { findLocalDay } from '../../domain/local-day.ts';
import { findPlace as find } from '../../domain/place/find-place.ts';
import { journeyVersion } from '../journey-version.ts';
import { readDay, readFields, readList, refuse } from './check-values.ts';
import { describeItem } from './describe-item.ts';
import type { OwnJourney } from './own-journey.ts';
import { readPath } from './read-path.ts';
import { type Known, readState } from './read-state.ts';

export const version: number = journeyVersion;

/** What the head of this file says, which is also the head of what is published. */
export function findPlace(journey: OwnJourney, known: Known = {}) {
	checkJourney(journey);
	checkNames(known);
	const unknown = new Set<string>();
	const own = readPath(journey, known['partnerTypes'], unknown);
	const state = readState(known, own, unknown);
	const today = readDay('today', known['today'] ?? findLocalDay(new Date()));
	const { overdue, open, coming, ...place } = find(own.path, state, today);
	const describe = (items: typeof overdue) =>
		items.map((item) => describeItem(journey, own, state, item));
	return {
		partnerTypes: own.partnerTypes,
		...place,
		overdue: describe(overdue),
		open: describe(open),
		coming: describe(coming),
		unknown: [...unknown],
	};
}

const lists = ['phases', 'partnerTypes', 'milestones', 'resources', 'teams'] as const;

function checkJourney(journey: Partial<OwnJourney> | null | undefined): void {
	const whole = 'a parsed journey.json of this site';
	if (journey?.version !== version)
		refuse('journey.version', journey?.version, `${version}: ${whole}`);
	readFields('journey.program', journey.program, `that of ${whole}`);
	for (const name of lists) readList(`journey.${name}`, journey[name], `that of ${whole}`);
}

const names = 'partnerTypes, starts, reached, steps, notYet, agreed, paused, ended, today';

function checkNames(known: Known): void {
	for (const [name] of readFields('What is known', known, '{ partnerTypes: "reseller" }'))
		if (!names.split(', ').includes(name)) refuse('A name', name, `one of ${names}`);
}

/*!
 * levels.mjs: which level has this partner? What is missing for the next, and what would it bring?
 * It needs nothing else, and runs in browsers and in Node 18 or newer.
 *
 *   import { answerLevels } from './levels.mjs';
 *   const journey = await (await fetch('https://partners.example.com/journey.json')).json();
 *   const answer = answerLevels(journey, {
 *     type: 'reseller',
 *     measures: { 'certified-people': 3 },
 *     milestones: ['joint-business-plan-signed'],
 *   }, '2026-12-01');
 *
 * answerLevels(journey, facts, day) never changes what it is given and asks nobody. What is left out
 * of the facts is not known; a list that is there is complete. Earlier ids of what was renamed are
 * followed. An id that there is not, and a value of a wrong kind, throws a TypeError that says what
 * was found and what to write.
 *
 * `journey` is journey.json as JSON.parse reads it, or journey/<partner-type>.json, of a program with
 * levels. `version` is the version of that file which this file reads.
 *
 * @typedef {string} Id of an entry, as in journey.json
 * @typedef {string} Day such as "2026-12-01"
 *
 * @typedef {object} Facts
 * @property {Id} [type] the partner type; without it the ladders of all types are answered
 * @property {Id} [region]
 * @property {Record<Id, number>} [measures]
 * @property {Id[]} [milestones] all that are reached
 * @property {Id[]} [statements] all that are declared
 * @property {Id[]} [invitations] all levels that the partner is invited to
 * @property {Record<Id, Day>} [since] since when a level is held
 *
 * @typedef {{ measure: Id, atLeast: number, have?: number } | { measure: Id, atMost: number, have?: number }
 *   | { milestone: Id } | { statement: Id } | { invitation: Id }
 *   | { score: number, measures: Id[], have?: number, below: Id[] }} Leaf something that is missing
 *
 * @typedef {object} Ladder
 * @property {Id} id
 * @property {Id | null} level the highest that is met or still held
 * @property {boolean} certain of no higher level it is unknown whether it is met
 * @property {Id | null} next the level above it
 * @property {Leaf[]} missing the shortest way to it
 * @property {Leaf[][]} ways every way of which nothing can be left out, the shortest first; at most 50
 * @property {boolean} [waysLeftOut] there are more than can be tried, and one may be shorter
 * @property {Id[]} unknown what is not known and would have to be
 * @property {Id[]} gains benefits that the next level brings
 * @property {Id[]} benefits benefits that are unlocked
 * @property {{ level: Id, on: Day, because: Id }[]} atRisk levels that are lost, and when
 *
 * @function answerLevels
 * @param {object} journey
 * @param {Facts} facts
 * @param {Day} day
 * @returns {{ ladders: Ladder[] }} as levels.schema.json of the site says
 */
import { answerLevels as answer } from '../../domain/levels/answer-levels.ts';
import { journeyVersion } from '../journey-version.ts';
import { readDay, readFields, readList, refuse } from '../place/check-values.ts';
import { type OwnLevels, readRules } from './own-levels.ts';
import { readFacts } from './read-facts.ts';

export const version: number = journeyVersion;

/** What the head of this file says, which is also the head of what is published. */
export function answerLevels(journey: OwnLevels, facts: unknown, day: unknown) {
	const whole = 'a parsed journey.json of a program with levels';
	if (journey?.version !== version)
		refuse('journey.version', journey?.version, `${version}: ${whole}`);
	readFields('journey.program', journey.program, `that of ${whole}`);
	for (const name of ['ladders', 'levels', 'partnerTypes', 'milestones'] as const)
		readList(`journey.${name}`, journey[name], `that of ${whole}`);
	return answer(readRules(journey), readFacts(journey, facts), readDay('day', day));
}

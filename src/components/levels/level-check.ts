import { prepareLevels } from '../../domain/levels/answer-levels.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import { findToday } from '../../plan/dates.ts';
import { type Keep, kept, openKeep } from '../../plan/keep.ts';
import { type KeptPlans, openPlan, putPlan } from '../../plan/kept-plans.ts';
import { describeAnswer, type LadderView } from '../../plan/levels/describe-answer.ts';
import type { LevelData } from '../../plan/levels/level-data.ts';
import { nothingMarked } from '../../plan/levels/level-marks.ts';
import { makeSay } from '../../plan/levels/level-phrases.ts';
import type { LevelSource } from '../../plan/levels/level-words.ts';
import { listAsked } from '../../plan/levels/list-asked.ts';
import { followMarks, listReached, makeLevelFacts } from '../../plan/levels/make-level-facts.ts';
import { setRegion } from '../../plan/levels/mark-levels.ts';
import { listConflicts } from '../../plan/list-conflicts.ts';
import { type Located, locatePartner } from '../../plan/locate-partner.ts';
import { findMarks, writeMarks } from '../../plan/marks.ts';
import { isEmptyPlan, makeKey, makePlan, type Plan } from '../../plan/plan.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import type { ReadPlan, TypeIds } from '../../plan/plan-file.ts';
import { readFragment } from '../../plan/share-link.ts';
import type { Say } from '../../words/words.ts';
import { copyLink, readTypes } from '../plan/choose-plan.ts';
import { namePlan, showAbout } from '../plan/plan-about.ts';
import { PlanStore } from '../plan/plan-store.ts';
import { chooseType } from '../site/choose-type.ts';
import { openForPrint } from '../site/open-for-print.ts';
import { drawAnswer } from './draw-answer.ts';
import { drawQuestions, type Questions } from './draw-questions.ts';
import { loadLevels } from './load-levels.ts';
import { makeSetters } from './plan-setters.ts';

/** So long after the last change the answer is spoken, in milliseconds. */
const pause = 1200;

/** Which level a partner has: worked out from what the plan knows, and told to nobody. */
class LevelCheck extends HTMLElement {
	#keep!: Keep;
	#store!: PlanStore;
	#say!: Say;
	#types: TypeIds = new Map();
	#plan: Plan | undefined;
	#data: { levels: LevelData; plan: PlanData } | undefined;
	#questions: { of: string; fields: Questions } | undefined;
	#locale = document.documentElement.lang;
	/** What is loaded late gives way to what was asked for after it. */
	#asked = 0;
	#speaking = 0;
	#shown = '';

	connectedCallback() {
		const { keep = '', phrases = '{}' } = this.dataset;
		this.#keep = openKeep(keep);
		this.#say = makeSay(JSON.parse(phrases), this.#locale);
		const types = this.#find('select[name=type]', HTMLSelectElement);
		this.#types = readTypes(types);
		this.#store = new PlanStore(this.#keep, this.#types);
		this.#find('.app', HTMLElement).hidden = false;
		types.addEventListener('change', () => void this.#chooseType(types.value));
		const plans = this.#find('select[name=plan]', HTMLSelectElement);
		plans.addEventListener('change', () => {
			const found = this.#store.read();
			this.#save({ ...found, open: plans.value });
			void this.#readKept();
		});
		const region = this.querySelector<HTMLSelectElement>('select[name=region]');
		region?.addEventListener('change', () =>
			this.#change((plan) => setRegion(plan, region.value || undefined)),
		);
		const link = this.#find('button[data-do=link]', HTMLButtonElement);
		link.addEventListener('click', () => void this.#copyLink());
		openForPrint(this, '.answer details:not([open])');
		addEventListener('hashchange', () => void this.#openLink());
		addEventListener('storage', () => void this.#readKept());
		addEventListener('pageshow', ({ persisted }) => persisted && void this.#readKept());
		void this.#begin();
	}

	async #begin() {
		await this.#readKept();
		const isOpened = await this.#openLink();
		document.addEventListener('reader-type', () => this.#followChoice());
		if (isOpened || this.#plan) return;
		const asked =
			new URLSearchParams(location.search).get('type') ?? this.#keep.read(kept.type) ?? '';
		const type = this.#types.get(asked);
		// It is kept once something is entered.
		if (type !== undefined) await this.#show(makePlan(type, makeKey()));
	}

	/** Shows the plan that is open, as it is kept: the page of the plan may have changed it. */
	async #readKept() {
		const found = this.#store.read();
		const open = found.plans.find(({ key }) => key === found.open);
		await this.#show(open ?? this.#plan);
		if (found.isDamaged) this.#tell(this.#say('plan.ownUnreadable'));
	}

	async #chooseType(type: string) {
		if (!this.#types.has(type)) return;
		const plan = this.#plan ? { ...this.#plan, type } : makePlan(type, makeKey());
		const { [plan.key]: _, ...seen } = Object.fromEntries(this.#store.read().seen);
		this.#put(plan, { seen: new Map(Object.entries(seen)) });
		await this.#show(plan);
		chooseType(type);
	}

	/** What the reader chooses for the whole site is chosen here as well; a plan with anything in it keeps its own. */
	#followChoice() {
		const type = document.documentElement.dataset['readerType'];
		if (type === undefined || type === this.#plan?.type) return;
		if (!this.#plan || isEmptyPlan(this.#plan)) void this.#chooseType(type);
	}

	/** Opens a plan from a link beside the reader's own ones, of which none is touched. */
	async #openLink(): Promise<boolean> {
		const found = readFragment(location.hash.slice(1), this.#types);
		if (!found) return false;
		const isSound = await this.#open(found);
		if (isSound) history.replaceState(null, '', location.pathname + location.search);
		return isSound;
	}

	async #open(found: ReadPlan): Promise<boolean> {
		const opened = openPlan(this.#store.read(), found);
		if ('refused' in opened) {
			this.#tell(this.#say(opened.refused));
			return false;
		}
		const { plan, isNew } = opened;
		this.#save(opened.kept);
		await this.#show(plan);
		const name = this.#find(`option[value="${plan.type}"]`, HTMLOptionElement).text;
		const whose = { plan: namePlan(plan, name, this.#say) };
		this.#tell(isNew ? this.#say('plan.opened', whose) : this.#say('plan.unchanged'));
		return true;
	}

	async #show(plan: Plan | undefined) {
		this.#asked += 1;
		const asked = this.#asked;
		if (plan && plan.type !== this.#data?.plan.type) {
			try {
				const data = await loadLevels(this.dataset['root'] ?? '/', plan.type);
				if (asked !== this.#asked) return;
				this.#data = data;
			} catch {
				this.#tell(this.#say('plan.cannotLoad'));
				return;
			}
		}
		this.#plan = plan;
		this.#refresh();
	}

	#change(change: (plan: Plan, data: PlanData) => Plan) {
		const [plan, data] = [this.#plan, this.#data];
		if (!plan || !data) return;
		const found = this.#store.read();
		const own = found.plans.find(({ key }) => key === plan.key) ?? plan;
		this.#plan = change(locatePartner(data.plan, own, findToday()).plan, data.plan);
		this.#put(this.#plan);
		this.#refresh();
	}

	#put(plan: Plan, more: Partial<KeptPlans> = {}) {
		this.#save(putPlan({ ...this.#store.read(), ...more }, plan));
	}

	#save(plans: KeptPlans) {
		this.#store.write(plans);
		if (!this.#store.isKept) this.#tell(this.#say('plan.notKept'));
	}

	#refresh() {
		const [plan, data, locale] = [this.#plan, this.#data, this.#locale];
		showAbout(this, this.#store.read().plans, plan, { say: this.#say, locale }, () => undefined);
		const isThere = plan !== undefined && data !== undefined;
		this.#find('.begin', HTMLElement).hidden = isThere;
		this.#find('.body', HTMLElement).hidden = !isThere;
		this.#find('.link', HTMLElement).hidden = true;
		const region = this.querySelector<HTMLSelectElement>('select[name=region]');
		if (region) region.value = plan?.levels?.region ?? '';
		if (!isThere) return;
		const today = findToday();
		const located = locatePartner(data.plan, plan, today);
		const facts = makeLevelFacts(located, data.levels);
		const source = {
			data: data.levels,
			say: this.#say,
			locale,
			today,
			type: facts.type,
			region: facts.region,
		};
		this.#ask(source, facts, located);
		const answer = prepareLevels(data.levels.rules, today)(facts);
		this.#answer(answer.ladders.map((one) => describeAnswer(source, one, facts)));
		this.#keepMarks(located, data.plan);
	}

	/** Draws the questions where they are others, and fills them in. */
	#ask(source: LevelSource, facts: LevelFacts, located: Located) {
		const { type, region } = facts;
		const asked = listAsked(source.data.rules, { type, region, day: source.today });
		const of = JSON.stringify([type, region, asked]);
		if (this.#questions?.of !== of) {
			const fields = drawQuestions(asked, {
				...source,
				...makeSetters((make) => this.#change(make)),
			});
			this.#questions = { of, fields };
			this.#find('.groups', HTMLElement).replaceChildren(...fields.groups);
			this.#find('.since', HTMLElement).replaceChildren(...fields.since);
			this.#find('.held', HTMLDetailsElement).hidden = fields.since.length === 0;
		}
		const marks = followMarks(located.plan.levels ?? nothingMarked, source.data);
		if (marks.since.size > 0) this.#find('.held', HTMLDetailsElement).open = true;
		this.#questions.fields.update({ marks, reached: listReached(located) });
	}

	#answer(views: readonly LadderView[]) {
		const shown = JSON.stringify(views);
		// What is open in it stays open.
		if (this.#shown === shown) return;
		this.#shown = shown;
		const none = document.createElement('p');
		none.textContent = this.#say('level.noLadder');
		const drawn = views.map((view) => drawAnswer(view, this.#say, this.#locale));
		this.#find('.ladders', HTMLElement).replaceChildren(...(drawn.length > 0 ? drawn : [none]));
		const lines = views.map(({ short }) => short);
		const short = this.#find('.short', HTMLElement);
		short.textContent = lines.join(' ');
		short.hidden = lines.length === 0;
		clearTimeout(this.#speaking);
		this.#speaking = window.setTimeout(() => {
			this.#find('.spoken', HTMLElement).textContent = lines.join(' ');
		}, pause);
	}

	/** What other pages show of the plan. */
	#keepMarks(located: Located, data: PlanData) {
		const today = findToday();
		if (!this.#store.read().plans.some(({ key }) => key === located.plan.key)) return;
		const words = { say: () => '', locale: this.#locale, today };
		const isSure = listConflicts(data, located, words).length === 0;
		const isSilent = isEmptyPlan({ ...located.plan, levels: undefined });
		const marks = writeMarks(findMarks(located, data, today, isSure));
		this.#keep.write(kept.marks, isSilent ? undefined : marks);
	}

	async #copyLink() {
		if (!this.#plan) return;
		const room = this.#find('.link', HTMLElement);
		const field = this.#find('.link input', HTMLInputElement);
		this.#tell(this.#say(await copyLink(this.#plan, room, field)));
	}

	#tell(text: string) {
		this.#find('.notice', HTMLElement).textContent = text;
	}

	#find<T extends HTMLElement>(selector: string, kind: new () => T): T {
		const found = this.querySelector(selector);
		if (!(found instanceof kind)) throw new Error(`The check has no ${selector}.`);
		return found;
	}
}

customElements.define('level-check', LevelCheck);

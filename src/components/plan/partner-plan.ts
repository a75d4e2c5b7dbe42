import { isDay } from '../../domain/place/days.ts';
import { findToday } from '../../plan/dates.ts';
import { type Keep, kept, openKeep } from '../../plan/keep.ts';
import { dropPlan, type KeptPlans, mostPlans, openPlan, putPlan } from '../../plan/kept-plans.ts';
import { locatePartner } from '../../plan/locate-partner.ts';
import { findMarks, writeMarks } from '../../plan/marks.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import {
	addPause,
	agreeOn,
	dropPause,
	endPlan,
	isEmptyPlan,
	makeKey,
	makePlan,
	markReached,
	markStep,
	nameIt,
	type Plan,
	setContact,
	startPhase,
	unmarkReached,
} from '../../plan/plan.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import {
	longestFile,
	type ReadPlan,
	readPlanFile,
	type TypeIds,
	writePlanFile,
} from '../../plan/plan-file.ts';
import { signPath } from '../../plan/plan-news.ts';
import type { PlanPhrase } from '../../plan/plan-phrases.ts';
import { readFragment } from '../../plan/share-link.ts';
import { showLevels } from '../levels/show-levels.ts';
import { chooseType } from '../site/choose-type.ts';
import { copyLink, readTypes } from './choose-plan.ts';
import { namePlan, showAbout } from './plan-about.ts';
import { ask } from './plan-ask.ts';
import { makePlanCalendar, nameFile, saveFile } from './plan-files.ts';
import { type ListTools, makeList, type PlanList } from './plan-list.ts';
import { showNews } from './plan-news.ts';
import { showConflicts, showNow, showStrays } from './plan-now.ts';
import { setDay } from './plan-row.ts';
import { PlanStore } from './plan-store.ts';
import { whenOpened } from './when-opened.ts';

/** Whether the program has levels; what it needs for them is no part of the pages of others. */
declare const HAS_LEVELS: boolean;

/** Where a partner is: worked out from plans that the browser keeps and nothing else does. */
class PartnerPlan extends HTMLElement {
	#keep!: Keep;
	#store!: PlanStore;
	/** The plan that is shown. */
	#plan: Plan | undefined;
	#data: PlanData | undefined;
	#list: PlanList | undefined;
	#phrases: Record<string, string> = {};
	#types: TypeIds = new Map();
	/** How often something was to be shown: what is loaded late gives way to what was asked for after it. */
	#asked = 0;

	connectedCallback() {
		const { keep = '', phrases = '{}' } = this.dataset;
		this.#keep = openKeep(keep);
		this.#phrases = JSON.parse(phrases);
		const select = this.#find('select[name=type]', HTMLSelectElement);
		this.#types = readTypes(select);
		this.#store = new PlanStore(this.#keep, this.#types);
		this.#find('.app', HTMLElement).hidden = false;
		select.addEventListener('change', () => void this.#chooseType(select.value));
		this.#listen();
		for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
			button.addEventListener('click', () => void this.#do(button.dataset['do']));
		}
		addEventListener('hashchange', () => void this.#openLink());
		addEventListener('storage', () => void this.#readKept());
		addEventListener('pageshow', ({ persisted }) => persisted && void this.#readKept());
		document.addEventListener('visibilitychange', () => document.hidden || void this.#readKept());
		void this.#begin();
	}

	#listen() {
		const plans = this.#find('select[name=plan]', HTMLSelectElement);
		plans.addEventListener('change', () => void this.#switch(plans.value));
		const name = this.#find('input[name=name]', HTMLInputElement);
		name.addEventListener('change', () => void this.#change((plan) => nameIt(plan, name.value)));
		const contact = this.#find('input[name=contact]', HTMLInputElement);
		contact.addEventListener(
			'change',
			() => void this.#change((plan) => setContact(plan, contact.value)),
		);
		const ended = this.#find('input[name=ended]', HTMLInputElement);
		ended.addEventListener('change', () => {
			if (isDay(ended.value) || !ended.value) {
				void this.#change((plan) => endPlan(plan, ended.value || undefined));
			}
		});
		const clocks = this.#find('.clocks', HTMLDetailsElement);
		whenOpened(clocks, () => {
			for (const field of clocks.querySelectorAll('input')) field.type = 'date';
		});
		const file = this.#find('input[type=file]', HTMLInputElement);
		file.addEventListener('change', () => void this.#openFile(file));
	}

	async #begin() {
		await this.#readKept();
		const isOpened = await this.#openLink();
		document.addEventListener('reader-type', () => void this.#followChoice());
		if (isOpened) return;
		const asked =
			new URLSearchParams(location.search).get('type') ?? this.#keep.read(kept.type) ?? '';
		const type = this.#types.get(asked);
		if (!this.#plan && type !== undefined) await this.#chooseType(type);
	}

	/** Shows the plan as it is kept: another page, or this one before it was left, may have changed it. */
	async #readKept() {
		const found = this.#store.read();
		const own = found.plans.find(({ key }) => key === this.#plan?.key);
		await this.#show(own ?? found.plans.find(({ key }) => key === found.open));
		if (found.isDamaged) this.#tell('plan.ownUnreadable');
	}

	async #switch(key: string) {
		const found = this.#store.read();
		const plan = found.plans.find((one) => one.key === key);
		if (!plan) return;
		this.#save({ ...found, open: key });
		await this.#show(plan);
	}

	async #chooseType(type: string) {
		if (!this.#types.has(type)) return;
		const found = this.#store.read();
		const own = found.plans.find(({ key }) => key === this.#plan?.key);
		const plan = own ? { ...own, type } : makePlan(type, makeKey());
		const { [plan.key]: _, ...seen } = Object.fromEntries(found.seen);
		this.#save(putPlan({ ...found, seen: new Map(Object.entries(seen)) }, plan));
		await this.#show(plan);
		chooseType(type);
	}

	/** What the reader chooses for the whole site is chosen here as well; a plan with anything in it keeps its own. */
	async #followChoice() {
		const type = document.documentElement.dataset['readerType'];
		if (type === undefined || type === this.#plan?.type) return;
		if (!this.#plan || isEmptyPlan(this.#plan)) await this.#chooseType(type);
	}

	/** Takes a plan from a link; true where there was one. */
	async #openLink(): Promise<boolean> {
		const found = readFragment(location.hash.slice(1), this.#types);
		if (!found) return false;
		const isSound = await this.#open(found);
		if (isSound) history.replaceState(null, '', location.pathname + location.search);
		return isSound;
	}

	async #openFile(input: HTMLInputElement) {
		const file = input.files?.[0];
		if (!file) return;
		const isLong = file.size > longestFile;
		await this.#open(isLong ? { fault: 'too-long' } : readPlanFile(await file.text(), this.#types));
		input.value = '';
	}

	/** Opens a plan from outside beside the reader's own ones, of which none is touched. */
	async #open(found: ReadPlan): Promise<boolean> {
		const opened = openPlan(this.#store.read(), found);
		if ('refused' in opened) {
			this.#tell(opened.refused);
			return false;
		}
		const { plan, isNew } = opened;
		this.#save(opened.kept);
		await this.#show(plan);
		// It is of whoever sent it: what the reader has chosen stays.
		if (!this.#keep.read(kept.type)) chooseType(plan.type);
		if (isNew) this.#tell('plan.opened', { plan: this.#name(plan) });
		else this.#tell('plan.unchanged');
		return true;
	}

	async #show(plan: Plan | undefined) {
		this.#asked += 1;
		const asked = this.#asked;
		if (plan && plan.type !== this.#data?.type) {
			const data = await this.#load(plan.type);
			if (!data || asked !== this.#asked) return;
			this.#data = data;
			this.#list = makeList(data, this.#tools());
			this.#find('.starts', HTMLElement).replaceChildren(...this.#list.starts);
			this.#find('.phases', HTMLElement).replaceChildren(...this.#list.phases);
		}
		const isOther = this.#plan !== undefined && plan?.key !== this.#plan.key;
		// What was said of another plan.
		if (isOther) this.#find('.notice', HTMLElement).textContent = '';
		this.#plan = plan;
		this.#refresh();
	}

	async #load(type: string): Promise<PlanData | undefined> {
		try {
			const response = await fetch(`${this.dataset['root']}plan/${type}.json`);
			if (response.ok) return (await response.json()) as PlanData;
		} catch {
			// The same as an answer that is none.
		}
		this.#tell('plan.cannotLoad');
		return undefined;
	}

	/**
	 * Makes one change to the plan as it is kept now, and not to the one that this page once read: of two
	 * pages that are open at a time, each adds its ticks, and of one tick the later one holds.
	 */
	async #change(change: (plan: Plan, data: PlanData) => Plan) {
		const found = this.#store.read();
		const own = found.plans.find(({ key }) => key === this.#plan?.key) ?? this.#plan;
		if (own?.type !== this.#data?.type) await this.#show(own);
		if (!own || this.#data?.type !== own.type) return;
		this.#plan = change(locatePartner(this.#data, own, findToday()).plan, this.#data);
		this.#save(putPlan(found, this.#plan));
		this.#refresh();
	}

	#save(plans: KeptPlans) {
		this.#store.write(plans);
		if (!this.#store.isKept) this.#tell('plan.notKept');
	}

	#refresh() {
		const [plan, data] = [this.#plan, this.#data];
		const found = this.#store.read();
		this.#find('.body', HTMLElement).hidden = !plan;
		this.#find('.link', HTMLElement).hidden = true;
		showAbout(this, found.plans, plan, this.#tools(), (index) => {
			void this.#change((own) => dropPause(own, index));
		});
		if (!plan || !data) return;
		const tools = this.#tools();
		const located = locatePartner(data, plan, tools.today);
		const conflicts = this.#find('.conflicts', HTMLElement);
		const isSure = !showConflicts(conflicts, data, located, tools);
		// An answer made of them would be none.
		this.#find('.now', HTMLElement).hidden = !isSure;
		const marks = writeMarks(findMarks(located, data, tools.today, isSure));
		// Of who has said nothing yet, nobody knows where that is.
		this.#keep.write(
			kept.marks,
			isEmptyPlan(HAS_LEVELS ? { ...plan, levels: undefined } : plan) ? undefined : marks,
		);
		this.#list?.update(located);
		if (HAS_LEVELS) void showLevels(this, located, tools);
		showNow(this.#find('.now', HTMLElement), data, located, tools);
		showStrays(this.#find('.strays', HTMLElement), located, tools);
		const seen = found.seen.get(plan.key);
		showNews(this.#find('.news', HTMLElement), data, seen, tools);
		if (!seen) this.#markSeen();
	}

	/** From now on, only what changes later is news. */
	#markSeen() {
		const [plan, data] = [this.#plan, this.#data];
		const found = this.#store.read();
		if (!plan || !data || !found.plans.some(({ key }) => key === plan.key)) return;
		this.#save({ ...found, seen: new Map([...found.seen, [plan.key, signPath(data)]]) });
	}

	async #do(what: string | undefined) {
		if (what === 'import') this.#find('input[type=file]', HTMLInputElement).click();
		const [plan, data] = [this.#plan, this.#data];
		if (!plan || !data) return;
		if (what === 'link') await this.#copyLink(plan);
		else if (what === 'print') print();
		else if (what === 'new') await this.#add(plan.type);
		else if (what === 'pause') this.#pause();
		else if (what === 'read') {
			this.#markSeen();
			this.#refresh();
		} else if (what === 'export') {
			saveFile(nameFile(plan, 'json'), 'application/json', writePlanFile(plan));
			this.#tell('plan.saved');
		} else if (what === 'calendar') {
			const { site = '', program = '' } = this.dataset;
			const calendar = makePlanCalendar(data, plan, { site, program }, this.#tools());
			if (calendar) saveFile(nameFile(plan, 'ics'), 'text/calendar', calendar);
			this.#tell(calendar ? 'plan.saved' : 'plan.noDates');
		} else if (what === 'reset') await this.#remove(plan);
	}

	async #add(type: string) {
		const found = this.#store.read();
		if (found.plans.length >= mostPlans) return this.#tell('plan.tooMany');
		const plan = makePlan(type, makeKey());
		this.#save(putPlan(found, plan));
		await this.#show(plan);
		this.#find('input[name=name]', HTMLInputElement).focus();
	}

	async #remove(plan: Plan) {
		const text = this.#say('plan.ask.reset', { plan: this.#name(plan) });
		if (!(await ask(this.#find('dialog', HTMLDialogElement), text))) return;
		const rest = dropPlan(this.#store.read(), plan.key);
		this.#save(rest);
		this.#keep.write(kept.marks, undefined);
		await this.#show(rest.plans.find(({ key }) => key === rest.open));
		this.#tell('plan.resetDone');
		this.#find('select[name=type]', HTMLSelectElement).focus();
	}

	#pause() {
		const from = this.#find('input[name=pause-from]', HTMLInputElement);
		const to = this.#find('input[name=pause-to]', HTMLInputElement);
		if (!isDay(from.value) || !isDay(to.value) || to.value < from.value) {
			return this.#tell('plan.wrongPause');
		}
		const pause = [from.value, to.value] as const;
		for (const field of [from, to]) setDay(field, undefined);
		void this.#change((plan) => addPause(plan, pause));
	}

	async #copyLink(plan: Plan) {
		const room = this.#find('.link', HTMLElement);
		this.#tell(await copyLink(plan, room, this.#find('.link input', HTMLInputElement)));
	}

	#tools(): ListTools {
		return {
			say: (phrase, values) => this.#say(phrase, values),
			locale: document.documentElement.lang,
			// The page may be open for days.
			get today() {
				return findToday();
			},
			markReached: (id, day) =>
				void this.#change((plan, data) => {
					if (day !== undefined) return markReached(plan, id, day);
					const rest = unmarkReached(plan, id, false);
					const { before } = locatePartner(data, rest, findToday()).place;
					return unmarkReached(plan, id, before.includes(id));
				}),
			markStep: (id, step, isDone) => void this.#change((plan) => markStep(plan, id, step, isDone)),
			agreeOn: (id, day) => void this.#change((plan) => agreeOn(plan, id, day)),
			startPhase: (phase, day) => void this.#change((plan) => startPhase(plan, phase, day)),
			markAll: (phase) =>
				void this.#change((plan, { milestones }) =>
					milestones
						.filter((one) => one.phase === phase && one.timing.kind === 'window')
						.filter(({ id }) => !plan.reached.has(id))
						.reduce((all, { id }) => markReached(all, id, ''), plan),
				),
		};
	}

	#name(plan: Plan): string {
		const type = this.#find(`option[value="${plan.type}"]`, HTMLOptionElement).text;
		return namePlan(plan, type, (phrase, values) => this.#say(phrase, values));
	}

	#say(phrase: PlanPhrase, values: Record<string, string> = {}): string {
		return fillPhrase(this.#phrases[phrase], values);
	}

	#tell(phrase: PlanPhrase, values: Record<string, string> = {}) {
		this.#find('.notice', HTMLElement).textContent = this.#say(phrase, values);
	}

	#find<T extends HTMLElement>(selector: string, kind: new () => T): T {
		const found = this.querySelector(selector);
		if (!(found instanceof kind)) throw new Error(`The plan has no ${selector}.`);
		return found;
	}
}

customElements.define('partner-plan', PartnerPlan);

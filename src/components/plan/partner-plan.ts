import { findToday } from '../../plan/dates.ts';
import { type Keep, kept, openKeep } from '../../plan/keep.ts';
import { findMarks, writeMarks } from '../../plan/marks.ts';
import { fillPhrase } from '../../plan/phrases.ts';
import {
	isEmptyPlan,
	makeKey,
	makePlan,
	markDone,
	markStep,
	nameIt,
	type Plan,
	startPhase,
} from '../../plan/plan.ts';
import type { PlanData } from '../../plan/plan-data.ts';
import { longestFile, type ReadPlan, readPlanFile, writePlanFile } from '../../plan/plan-file.ts';
import type { PlanPhrase } from '../../plan/plan-phrases.ts';
import { findProgress, followRenames } from '../../plan/progress.ts';
import { readFragment, writeFragment } from '../../plan/share-link.ts';
import { ask } from './plan-ask.ts';
import { makePlanCalendar, nameFile, saveFile } from './plan-files.ts';
import { type ListTools, makeList, type PlanList } from './plan-list.ts';
import { showNow, showStrays } from './plan-now.ts';

/** A plan of one's own: drawn from the file of its partner type, kept in the browser and nowhere else. */
class PartnerPlan extends HTMLElement {
	#keep!: Keep;
	#plan: Plan | undefined;
	#data: PlanData | undefined;
	#list: PlanList | undefined;
	/** Whether the browser keeps the plan; where it does not, the one that is shown is the only one. */
	#isKept = true;
	#phrases: Record<string, string> = {};
	#types: string[] = [];

	connectedCallback() {
		const { keep = '', phrases = '{}' } = this.dataset;
		this.#keep = openKeep(keep);
		this.#phrases = JSON.parse(phrases);
		const select = this.#find('select', HTMLSelectElement);
		this.#types = [...select.options].map(({ value }) => value).filter(Boolean);
		this.#find('.app', HTMLElement).hidden = false;
		select.addEventListener('change', () => void this.#chooseType(select.value));
		const name = this.#find('input[name=name]', HTMLInputElement);
		name.addEventListener('change', () => void this.#change((plan) => nameIt(plan, name.value)));
		for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-do]')) {
			button.addEventListener('click', () => void this.#do(button.dataset['do']));
		}
		const file = this.#find('input[type=file]', HTMLInputElement);
		file.addEventListener('change', () => void this.#openFile(file));
		addEventListener('hashchange', () => void this.#openLink());
		addEventListener('storage', () => void this.#readKept());
		addEventListener('pageshow', ({ persisted }) => persisted && void this.#readKept());
		document.addEventListener('visibilitychange', () => document.hidden || void this.#readKept());
		void this.#begin();
	}

	async #begin() {
		await this.#readKept();
		if (await this.#openLink()) return;
		const asked =
			new URLSearchParams(location.search).get('type') ?? this.#keep.read(kept.type) ?? '';
		if (!this.#plan && this.#types.includes(asked)) await this.#chooseType(asked);
	}

	/** Shows the plan as it is kept: another page, or this one before it was left, may have changed it. */
	async #readKept() {
		const found = this.#findKept();
		if (!found) return this.#isKept ? this.#show(undefined) : this.#refresh();
		if ('plan' in found) return this.#show(found.plan);
		this.#keep.write('plan set aside', this.#keep.read(kept.plan));
		return this.#tell('plan.ownUnreadable');
	}

	#findKept(): ReadPlan | undefined {
		const text = this.#keep.read(kept.plan);
		return text === undefined ? undefined : readPlanFile(text, this.#types);
	}

	async #chooseType(type: string) {
		if (!this.#types.includes(type)) return;
		const found = this.#findKept();
		const own = found && 'plan' in found ? found.plan : this.#plan;
		await this.#show(own ? { ...own, type } : makePlan(type, makeKey()));
		this.#save();
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

	/** Puts a plan from outside in place of the reader's own, if the reader wants that. */
	async #open(found: ReadPlan): Promise<boolean> {
		if ('fault' in found) {
			this.#tell(`plan.fault.${found.fault}`);
			return false;
		}
		const own = this.#plan;
		const { plan } = found;
		if (own && writePlanFile(own) === writePlanFile(plan)) this.#tell('plan.unchanged');
		else if (own && !isEmptyPlan(own) && !(await this.#askReplace(own, plan))) {
			this.#tell('plan.keptOwn');
		} else {
			await this.#show(plan);
			this.#tell('plan.opened');
			this.#save();
		}
		return true;
	}

	#askReplace(own: Plan, { type, done, name }: Plan): Promise<boolean> {
		const title = this.#find(`option[value="${type}"]`, HTMLOptionElement).text;
		return this.#ask('plan.ask.theirs', 'plan.ask.yes', {
			type: name === '' ? title : `${title}, ${name}`,
			count: String(done.size),
			own: String(own.done.size),
		});
	}

	#ask(text: PlanPhrase, yes: PlanPhrase, values: Record<string, string> = {}) {
		const dialog = this.#find('dialog', HTMLDialogElement);
		return ask(dialog, { text: this.#say(text, values), yes: this.#say(yes) });
	}

	async #show(plan: Plan | undefined) {
		if (plan && plan.type !== this.#data?.type) {
			const data = await this.#load(plan.type);
			if (!data) return;
			this.#data = data;
			this.#list = makeList(data, this.#tools());
			this.#find('.phases', HTMLElement).replaceChildren(...this.#list.elements);
		}
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
	async #change(change: (plan: Plan) => Plan) {
		const found = this.#findKept();
		const own = found && 'plan' in found ? found.plan : this.#plan;
		if (own?.type !== this.#data?.type) await this.#show(own);
		if (!own || this.#data?.type !== own.type) return;
		this.#plan = change(followRenames(this.#data, own).plan);
		this.#refresh();
		this.#save();
	}

	#save() {
		if (!this.#plan) return;
		this.#isKept = this.#keep.write(kept.plan, writePlanFile(this.#plan));
		if (!this.#isKept) this.#tell('plan.notKept');
	}

	#refresh() {
		const [plan, data] = [this.#plan, this.#data];
		this.#find('.body', HTMLElement).hidden = !plan;
		this.#find('select', HTMLSelectElement).value = plan?.type ?? '';
		this.#find('input[name=name]', HTMLInputElement).value = plan?.name ?? '';
		this.#find('.link', HTMLElement).hidden = true;
		if (!plan || !data) return;
		const tools = this.#tools();
		const progress = findProgress(data, plan, tools.today);
		this.#keep.write(kept.marks, writeMarks(findMarks(progress)));
		this.#list?.update(progress, followRenames(data, plan).plan);
		showNow(this.#find('.now', HTMLElement), progress, tools);
		showStrays(this.#find('.strays', HTMLElement), progress, tools);
	}

	async #do(what: string | undefined) {
		if (what === 'import') this.#find('input[type=file]', HTMLInputElement).click();
		const [plan, data] = [this.#plan, this.#data];
		if (!plan || !data) return;
		if (what === 'link') await this.#copyLink(plan);
		else if (what === 'print') print();
		else if (what === 'export') {
			saveFile(nameFile(plan, 'json'), 'application/json', writePlanFile(plan));
			this.#tell('plan.saved');
		} else if (what === 'calendar') {
			const { site = '', program = '' } = this.dataset;
			const calendar = makePlanCalendar(data, plan, { site, program }, this.#tools());
			if (calendar) saveFile(nameFile(plan, 'ics'), 'text/calendar', calendar);
			this.#tell(calendar ? 'plan.saved' : 'plan.noDates');
		} else if (what === 'reset' && (await this.#ask('plan.ask.reset', 'plan.ask.yesReset'))) {
			this.#keep.write(kept.plan, undefined);
			this.#keep.write(kept.marks, undefined);
			await this.#show(undefined);
			this.#tell('plan.resetDone');
			this.#find('select', HTMLSelectElement).focus();
		}
	}

	async #copyLink(plan: Plan) {
		const link = `${location.origin}${location.pathname}#${writeFragment(plan)}`;
		const field = this.#find('.link input', HTMLInputElement);
		field.value = link;
		this.#find('.link', HTMLElement).hidden = false;
		try {
			await navigator.clipboard.writeText(link);
			this.#tell('plan.linkCopied');
		} catch {
			field.select();
			this.#tell('plan.linkShown');
		}
	}

	#tools(): ListTools {
		const data = this.#data;
		return {
			say: (phrase, values) => this.#say(phrase, values),
			locale: document.documentElement.lang,
			// The page may be open for days.
			get today() {
				return findToday();
			},
			title: (id) => data?.milestones.find((one) => one.id === id)?.title ?? id,
			markDone: (id, day) => void this.#change((plan) => markDone(plan, id, day)),
			markStep: (id, step, isDone) => void this.#change((plan) => markStep(plan, id, step, isDone)),
			startPhase: (phase, day) => void this.#change((plan) => startPhase(plan, phase, day)),
			markAll: (phase) =>
				void this.#change((plan) =>
					(data?.milestones ?? [])
						.filter((one) => one.phase === phase && one.window)
						.reduce((all, { id }) => markDone(all, id, ''), plan),
				),
		};
	}

	#say(phrase: PlanPhrase, values: Record<string, string> = {}): string {
		return fillPhrase(this.#phrases[phrase], values);
	}

	#tell(phrase: PlanPhrase) {
		this.#find('.notice', HTMLElement).textContent = this.#say(phrase);
	}

	#find<T extends HTMLElement>(selector: string, kind: new () => T): T {
		const found = this.querySelector(selector);
		if (!(found instanceof kind)) throw new Error(`The plan has no ${selector}.`);
		return found;
	}
}

customElements.define('partner-plan', PartnerPlan);

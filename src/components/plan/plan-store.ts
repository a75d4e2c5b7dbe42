import { type Keep, kept } from '../../plan/keep.ts';
import { type KeptPlans, noPlans, readKept, writeKept } from '../../plan/kept-plans.ts';
import type { TypeIds } from '../../plan/plan-file.ts';

/** The plans as the browser keeps them; where it does not, as this page has them. */
export class PlanStore {
	#keep: Keep;
	#types: TypeIds;
	#own: KeptPlans = noPlans;
	/** Whether the browser keeps them. */
	isKept = true;

	constructor(keep: Keep, types: TypeIds) {
		this.#keep = keep;
		this.#types = types;
	}

	/** What is kept now: another page, or this one before it was left, may have changed it. */
	read(): KeptPlans {
		if (!this.isKept) return this.#own;
		const text = this.#keep.read(kept.plans) ?? this.#keep.read(kept.plan);
		const found = readKept(text, this.#types);
		if (found.isDamaged && text !== undefined) this.#keep.write('plan set aside', text);
		return found;
	}

	write(plans: KeptPlans) {
		this.#own = plans;
		const text = plans.plans.length > 0 ? writeKept(plans) : undefined;
		this.isKept = this.#keep.write(kept.plans, text);
		this.#keep.write(kept.plan, undefined);
	}
}

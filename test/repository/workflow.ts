/** One of its steps. */
export interface Step {
	uses?: string;
	run?: string;
	with?: Record<string, unknown>;
	env?: Record<string, string>;
}

interface Job {
	permissions?: Record<string, string>;
	'timeout-minutes'?: number;
	steps: Step[];
}

/** What tests read of a workflow of GitHub. */
export interface Workflow {
	on: Record<string, unknown>;
	permissions?: Record<string, string>;
	concurrency?: object;
	jobs: Record<string, Job>;
}

/** The script of the worker, desk-worker.ts and all that it needs: the integration of the desk writes it in here. */
export const workerText: string = '';

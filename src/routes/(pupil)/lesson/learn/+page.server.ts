import { answer, choose, showStep } from '../seat.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => showStep(event, 'learn');

export const actions: Actions = {
	answer: (event) => answer(event, 'learn'),
	choose: (event) => choose(event, 'learn'),
};

/** What a window loads: its page, pictures and faces. The doors serve it, each in its way. */
export { answerPage, commonHeaders, type PageAnswer, type PageSources } from './answer.js';

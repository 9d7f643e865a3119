import { describe, expect, it } from 'vitest';
import { isChatLine } from '../../src/shared/chat-lines.js';

describe('what a chat says around what it was asked for', () => {
  it.each([
    'Sure! Here is the article in five sections.',
    'Here’s a concise summary of the paper:',
    'Gerne! Hier ist die Zusammenfassung.',
    'Hier ist eine kurze Übersicht:',
    'Voici une synthèse de l’article :',
    '¡Claro! Aquí tienes un resumen:',
    'Aqui está um resumo do artigo:',
    'Ecco una sintesi dell’articolo:',
    'Вот краткое резюме статьи:',
    '好的，以下是文章的总结：',
    '以下は記事の要約です。',
    'إليك ملخص المقال:',
  ])('is known at the beginning: %s', (text) => {
    expect(isChatLine(text, 'first')).toBe(true);
    expect(isChatLine(text, 'last')).toBe(false);
  });

  it.each([
    'Would you like me to turn this into a memo?',
    'Let me know if you need more detail.',
    'If you’d like, I can add the sources.',
    'Möchtest du, dass ich daraus Folien mache?',
    'Souhaitez-vous que je développe un point ?',
    'N’hésitez pas à me demander plus.',
    '¿Quieres que lo acorte?',
    'Quer que eu resuma mais?',
    'Vuoi che lo traduca?',
    'Хотите, чтобы я сократил текст?',
    '需要我把它改写成备忘录吗？',
    'ご希望であれば、短くします。',
    'هل تريد أن أختصر النص؟',
  ])('is known at the end: %s', (text) => {
    expect(isChatLine(text, 'last')).toBe(true);
    expect(isChatLine(text, 'first')).toBe(false);
  });

  it.each([
    'Here is where the deal failed.',
    'Of the nine ships three were lost.',
    'If you like a quiet life, avoid the port.',
    'Would the minister resign?',
    'Hier ist der Handel gescheitert.',
    'Want is what drives the poorest.',
    'Below is the pipeline, above it the road.',
    'Claro que los precios subieron.',
    `Sure! ${'It is long. '.repeat(40)}`,
    '',
  ])('is none of it: %s', (text) => {
    expect([isChatLine(text, 'first'), isChatLine(text, 'last')]).toEqual([false, false]);
  });
});

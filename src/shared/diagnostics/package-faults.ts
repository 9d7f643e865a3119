import { entries } from './entry.js';

/** Codes about what is wrong with a PowerPoint template itself: said by `template check`, mended in PowerPoint. */
export const packageFaultDiagnostics = entries({
  'package-contrast-low': {
    severity: 'warning',
    message:
      "on '{layout}' the placeholder '{placeholder}' has a contrast of {ratio}:1 ({text} on {ground}; levels: {levels}); it needs {needed}:1",
    remedy: 'give its text a darker or lighter colour in PowerPoint (View, Slide Master)',
    example: 'briefdeck template check corporate.potx',
  },
  'package-ground-busy': {
    severity: 'warning',
    message:
      "on '{layout}' the placeholder '{placeholder}' lies on a picture that is dark in places and light in others: its text has a contrast of {ratio}:1 where that is worst, and needs {needed}:1",
    remedy: 'put a plain shape under it in PowerPoint (View, Slide Master), or move it where the picture is quiet',
    example: 'briefdeck template check corporate.potx',
  },
  'package-text-small': {
    severity: 'warning',
    message:
      "on '{layout}' the placeholder '{placeholder}' has text of {size} pt (levels: {levels}): under 14 pt it is not read at the back of a room",
    remedy: 'set those levels larger in PowerPoint (View, Slide Master)',
    example: 'briefdeck template check corporate.potx',
  },
  'package-text-scaled': {
    severity: 'info',
    message:
      "on '{layout}' the sample text of '{placeholder}' was shrunk to {percent}%, which slides made by hand inherit",
    remedy: 'shorten the sample text in PowerPoint, or set Shape Options, Text Box to do not autofit',
    example: 'briefdeck template check corporate.potx',
  },
  'package-order': {
    severity: 'warning',
    message:
      "on '{layout}' screen readers come to '{before}' before '{placeholder}', which stands above it or to its left",
    remedy: 'put it in its place in PowerPoint (Home, Arrange, Selection Pane: the lowest is read first)',
    example: 'briefdeck template check corporate.potx',
  },
  'package-prompt': {
    severity: 'warning',
    message: "on '{layout}' the text '{text}' of '{placeholder}' is no placeholder: it stands on every slide",
    remedy: 'delete it in PowerPoint (View, Slide Master), or make a placeholder of it',
    example: 'briefdeck template check corporate.potx',
  },
  'package-no-title': {
    severity: 'info',
    message: "the layout '{layout}' has no title, so slides that are made on it by hand have none for screen readers",
    remedy: 'give it one in PowerPoint (View, Slide Master, Title), unless it is meant to be empty',
    example: 'briefdeck template check corporate.potx',
  },
});

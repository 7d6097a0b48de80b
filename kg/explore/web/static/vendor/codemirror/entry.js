// What is bundled into editor.js: CodeMirror 6 with SPARQL, and completion from the words of the ontology.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, StreamLanguage, bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, drawSelection, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const KEYWORDS = ('SELECT DISTINCT WHERE FILTER OPTIONAL UNION GRAPH VALUES BIND MINUS EXISTS LIMIT OFFSET ASK CONSTRUCT '
  + 'DESCRIBE PREFIX COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT STR LANG CONTAINS STRSTARTS STRLEN SUBSTR LCASE REGEX '
  + 'BOUND COALESCE IF YEAR MONTH UNDEF').split(' ').concat(['ORDER BY', 'GROUP BY', 'HAVING', 'NOT EXISTS', 'DESC', 'ASC']);

const colours = HighlightStyle.define([
  { tag: tags.keyword, class: 'tok-keyword' }, { tag: tags.variableName, class: 'tok-variable' },
  { tag: [tags.string, tags.special(tags.string)], class: 'tok-string' }, { tag: tags.comment, class: 'tok-comment' },
  { tag: tags.atom, class: 'tok-atom' }, { tag: tags.number, class: 'tok-number' },
  { tag: [tags.meta, tags.special(tags.variableName), tags.standard(tags.name)], class: 'tok-name' },
]);

function completions(words) {
  const known = words.words.map((word) => ({
    label: word.name, detail: word.label, info: word.comment || undefined,
    type: { property: 'property', class: 'class' }[word.sort] || 'constant', find: `${word.name} ${word.label}`.toLowerCase(),
  }));
  const keywords = KEYWORDS.map((word) => ({ label: word, type: 'keyword', find: word.toLowerCase() }));
  const prefixes = Object.entries(words.prefixes).map(([name, address]) => (
    { label: `${name}:`, detail: address, type: 'namespace', find: `${name}:` }));
  return (context) => {
    const typed = context.matchBefore(/[?$]?[\p{L}\p{N}_:-]*/u);
    if (!typed || (typed.from === typed.to && !context.explicit)) return null;
    const text = typed.text.toLowerCase();
    if (/^[?$]/.test(text)) {
      const here = new Set(context.state.doc.toString().match(/[?$]\w+/g));
      here.delete(typed.text);
      return { from: typed.from, options: [...here].map((label) => ({ label, type: 'variable' })), validFor: /^[?$]\w*$/ };
    }
    // What is called just that before what is called so among other words.
    const whole = (one) => one.find.split(' ').includes(text);
    const found = [...known, ...keywords, ...prefixes].filter((one) => one.find.includes(text));
    const options = [...found.filter(whole), ...found.filter((one) => !whole(one))];
    return { from: typed.from, options, filter: false };
  };
}

export function editor({ field, nonce, words, label, help, run }) {
  const view = new EditorView({
    parent: field.parentElement,
    state: EditorState.create({
      doc: field.value.replace(/\s+$/, ''),
      extensions: [
        EditorView.cspNonce.of(nonce),
        Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => { run(); return true; } }])),
        keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), EditorView.lineWrapping,
        StreamLanguage.define(sparql), syntaxHighlighting(colours),
        autocompletion({ override: [completions(words)], icons: false, maxRenderedOptions: 60 }),
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': help, 'aria-multiline': 'true' }),
      ],
    }),
  });
  field.after(view.dom);
  field.hidden = true;
  return {
    text: () => view.state.doc.toString(),
    replace: (text) => { view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }); view.focus(); },
  };
}

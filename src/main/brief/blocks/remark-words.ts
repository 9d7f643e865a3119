/** What writers who know no `[!NOTE]` put before a remark of their own, in the languages that briefs are mostly written in. */
import type { CalloutKind } from '../../../shared/model/brief.js';

/** By kind, in lower case, without an article. The sentence that is to be remembered is important. */
const words: Readonly<Record<CalloutKind, string>> = {
  note: `note, info, information, see also, hinweis, anmerkung, zur einordnung, remarque, nb, n.b., nota, aclaración, osservazione, observação, opmerking,
    uwaga, примечание, справка, примітка, σημείωση, not, ملاحظة, نکته, توجه, 注, 说明, 備考, 補足, 참고`,
  tip: 'tip, hint, check, done, tipp, astuce, conseil, consejo, suggerimento, dica, wskazówka, совет, порада, συμβουλή, ipucu, نصيحة, 提示, 建议, ヒント, 팁',
  important: `important, attention, tl;dr, tldr, takeaway, takeaways, point, points, message, messages, finding, findings, key takeaway, key takeaways, key point,
    key points, key message, key messages, key finding, key findings, key insight, key insights, core message, main point, main takeaway, central claim, core claim,
    central thesis, thesis, bottom line, bottom line up front, bluf, in short, in brief, in a nutshell, in one sentence, in sum, conclusion, summary, wichtig,
    kernaussage, kernbotschaft, kurz, kurz gesagt, fazit, merke, zusammenfassung, à retenir, en bref, en résumé, l’essentiel, l'essentiel, idée clé, message clé,
    important à retenir, conclusión, en resumen, en síntesis, idea clave, idea principal, mensaje clave, importante, in sintesi, in breve, conclusione, messaggio chiave,
    em resumo, em síntese, mensagem principal, conclusão, belangrijk, kern, kortom, conclusie, ważne, wniosek, w skrócie, podsumowanie, главное, важно, вывод,
    итог, коротко, кратко, головне, важливо, висновок, σημαντικό, συμπέρασμα, önemli, sonuç, özet, الخلاصة, هام, مهم, خلاصه, نتیجه, مهم‌ترین نکته, 要点, 重点, 核心观点,
    结论, 總結, 总结, 一句话总结, 重要, 結論, 結論から言うと, まとめ, ポイント, 要約, 핵심, 요점, 결론, 요약, 중요`,
  warning:
    'warning, warnung, achtung, avertissement, advertencia, atención, avviso, attenzione, aviso, atenção, waarschuwing, let op, ostrzeżenie, внимание, предупреждение, увага, προσοχή, dikkat, تحذير, تنبيه, هشدار, 警告, 注意, 주의, 경고',
  caution:
    'caution, danger, error, vorsicht, gefahr, attention danger, precaución, peligro, pericolo, cuidado, perigo, gevaar, осторожно, опасность, 危险, 危険, 위험',
};

let kinds: ReadonlyMap<string, CalloutKind> | undefined;

/** The kind of remark that a label announces; undefined for one that is none, or that somebody may have said. */
export function remarkKind(label: string): CalloutKind | undefined {
  kinds ??= new Map(
    Object.entries(words).flatMap(([kind, list]) =>
      list.split(',').map((word) => [word.trim(), kind as CalloutKind] as const),
    ),
  );
  return kinds.get(label.trim().toLowerCase().replace(/^the /, ''));
}

import { foldWord } from '../header-dates/months.ts';

/** What a line of a printed header block is about. `other` lines belong to the block and say nothing that is kept. */
export type HeaderField = 'from' | 'to' | 'cc' | 'date' | 'subject' | 'replyTo' | 'other';

/**
 * Labels that mail clients print in front of header values of a forwarded mail, by language. Gmail prints most of them in English whatever
 * the language, Outlook, Apple Mail, Thunderbird, Yahoo, Hubspot and the webmailers translate them; each its own way.
 */
const labelsByLanguage: Readonly<Record<string, Partial<Readonly<Record<HeaderField, string>>>>> = {
  en: {
    from: 'From|Sender',
    to: 'To|Recipient|Recipients',
    cc: 'Cc|Copy',
    date: 'Date|Sent|Sent at|Sent on|Received',
    subject: 'Subject|Topic',
    replyTo: 'Reply-To|Reply To',
    other:
      'Bcc|Importance|Priority|Attachments|Attachment|When|Where|Sensitivity|Organizer|Required Attendees|Optional Attendees|Required|Optional|Resent-From|Message-ID|List-Id|Security|Mailed-by|Signed-by|Categories|Follow Up Flag|Flag Status|Sent by',
  },
  de: {
    from: 'Von|Absender',
    to: 'An|Empfänger',
    cc: 'Kopie|Kopie an',
    date: 'Datum|Gesendet|Gesendet am|Gesendet um',
    subject: 'Betreff|Betrifft',
    replyTo: 'Antwort an|Antwort-An|Antworten an',
    other: 'Wichtigkeit|Priorität|Anlagen|Anhänge|Anhang|Blindkopie|Bcc|Zeitpunkt|Wo|Wann|Organisator',
  },
  fr: {
    from: 'De|Expéditeur|De la part de',
    to: 'À|A|Pour|Destinataire|Destinataires',
    cc: 'Copie|Copie à',
    date: "Date|Envoyé|Envoyé le|Date d’envoi|Date d'envoi|Le",
    subject: 'Objet|Sujet',
    replyTo: 'Répondre à',
    other: 'Importance|Pièces jointes|Cci|Copie cachée à|Priorité',
  },
  es: {
    from: 'De|Remitente',
    to: 'Para|A|Destinatario',
    cc: 'CC|Con copia|Copia',
    date: 'Fecha|Enviado|Enviado el|Enviada el',
    subject: 'Asunto|Tema',
    replyTo: 'Responder a',
    other: 'Importancia|Datos adjuntos|Cco|CCO',
  },
  pt: {
    from: 'De|Remetente',
    to: 'Para|Destinatário',
    cc: 'Cc|Com cópia',
    date: 'Data|Enviado|Enviada|Enviado em|Enviada em|Enviado a',
    subject: 'Assunto',
    replyTo: 'Responder para|Responder a',
    other: 'Importância|Prioridade|Anexos|Cco',
  },
  it: {
    from: 'Da|Mittente',
    to: 'A|Per|Destinatario',
    cc: 'Cc|Copia',
    date: 'Data|Inviato|Data invio|Spedito',
    subject: 'Oggetto',
    replyTo: 'Rispondi a|Rispondi-a',
    other: 'Priorità|Allegati|Ccn|Importanza',
  },
  ca: { from: 'De|Remitent', to: 'Per a|A|Per', date: 'Data|Enviat', subject: 'Assumpte|Tema' },
  gl: { to: 'Para', date: 'Data|Enviado o', subject: 'Asunto' },
  eu: { from: 'Nork', to: 'Nori', date: 'Data|Bidalia', subject: 'Gaia' },
  ro: {
    from: 'De la|Expeditor|Expeditorul',
    to: 'Către|Catre|Destinatar|Destinatarul|Pentru',
    cc: 'Cc|Copie',
    date: 'Dată|Data|Trimis|Trimis la',
    subject: 'Subiect|Subiectul',
  },
  nl: {
    from: 'Van|Afzender',
    to: 'Aan|Naar',
    cc: 'Kopie|CC',
    date: 'Datum|Verzonden|Verstuurd|Verzonden op',
    subject: 'Onderwerp',
    replyTo: 'Antwoord aan',
    other: 'Prioriteit|Urgentie|Bijlagen',
  },
  da: {
    from: 'Fra|Afsender',
    to: 'Til|Modtager',
    cc: 'Kopi',
    date: 'Dato|Sendt',
    subject: 'Emne',
    replyTo: 'Svar til',
    other: 'Vigtighed|Prioritet|Vedhæftede filer',
  },
  no: {
    from: 'Fra|Avsender',
    to: 'Til|Mottaker',
    cc: 'Kopi',
    date: 'Dato|Sendt',
    subject: 'Emne|Tema',
    replyTo: 'Svar til',
    other: 'Viktighet|Prioritet|Vedlegg',
  },
  sv: {
    from: 'Från|Avsändare',
    to: 'Till|Mottagare',
    cc: 'Kopia',
    date: 'Datum|Skickat|Sänt|Skickad',
    subject: 'Ämne|Ärende',
    replyTo: 'Svara till',
    other: 'Prioritet|Bilagor',
  },
  is: { from: 'Frá', to: 'Til|Viðtakandi', cc: 'Afrit', date: 'Dags|Dagsetning|Sent', subject: 'Efni' },
  fi: {
    from: 'Lähettäjä|Keneltä',
    to: 'Vastaanottaja|Vastaanottajat|Kenelle',
    cc: 'Kopio',
    date: 'Päivämäärä|Päiväys|Lähetetty|Pvm',
    subject: 'Aihe|Otsikko',
    replyTo: 'Vastausosoite|Vastaa',
  },
  et: { from: 'Saatja|Kellelt', to: 'Saaja|Adressaat|Kellele', cc: 'Koopia', date: 'Kuupäev|Saadetud', subject: 'Teema' },
  lv: { from: 'No|Sūtītājs', to: 'Kam|Saņēmējs', cc: 'Kopija', date: 'Datums|Nosūtīts', subject: 'Temats|Tēma|Tēmats' },
  lt: { from: 'Nuo|Siuntėjas', to: 'Kam|Gavėjas|Adresatas', cc: 'Kopija', date: 'Data|Išsiųsta', subject: 'Tema' },
  pl: {
    from: 'Od|Nadawca',
    to: 'Do|Adresat|Odbiorca',
    cc: 'Dw|DW|Kopia|UDW',
    date: 'Data|Wysłano|Wysłane|Data wysłania',
    subject: 'Temat',
    replyTo: 'Odpowiedz do',
    other: 'Ważność|Priorytet|Załączniki',
  },
  cs: {
    from: 'Od|Odesílatel',
    to: 'Komu|Pro|Příjemce',
    cc: 'Kopie',
    date: 'Datum|Odesláno|Dne',
    subject: 'Předmět',
    replyTo: 'Odpověď komu|Odpovědět',
    other: 'Důležitost|Přílohy',
  },
  sk: {
    from: 'Od|Odosielateľ',
    to: 'Komu|Pre|Príjemca',
    cc: 'Kópia',
    date: 'Dátum|Odoslané|Dňa',
    subject: 'Predmet',
    other: 'Dôležitosť|Prílohy',
  },
  sl: { from: 'Od|Pošiljatelj', to: 'Za|Komu|Prejemnik', cc: 'Kp|Kopija', date: 'Datum|Poslano', subject: 'Zadeva' },
  hr: { from: 'Šalje|Od|Pošiljatelj', to: 'Prima|Za|Kome', cc: 'Kopija', date: 'Datum|Poslano', subject: 'Predmet|Naslov' },
  sr: {
    from: 'Šalje|Од|Шаље|Пошиљалац',
    to: 'Za|За|Прима|Прималац',
    cc: 'Kopija|Копија',
    date: 'Datum|Датум|Poslato|Послато',
    subject: 'Predmet|Предмет|Naslov|Наслов|Тема',
  },
  hu: {
    from: 'Feladó|Küldő',
    to: 'Címzett|Címzettek',
    cc: 'Másolat|Másolatot kap',
    date: 'Dátum|Elküldve|Küldve|Küldés ideje',
    subject: 'Tárgy',
    replyTo: 'Válaszcím',
    other: 'Fontosság|Mellékletek',
  },
  ru: {
    from: 'От|От кого|Отправитель',
    to: 'Кому|Получатель',
    cc: 'Копия',
    date: 'Дата|Отправлено|Дата отправки',
    subject: 'Тема',
    replyTo: 'Ответить|Кому ответить|Обратный адрес',
    other: 'Важность|Скрытая копия',
  },
  uk: {
    from: 'Від|Від кого|Відправник',
    to: 'Кому|До|Отримувач',
    cc: 'Копія',
    date: 'Дата|Відправлено|Надіслано',
    subject: 'Тема',
    other: 'Важливість',
  },
  bg: { from: 'От', to: 'До|Получател', cc: 'Копие|Як', date: 'Дата|Изпратено|Изпратен', subject: 'Тема|Относно|Предмет' },
  el: { from: 'Από|Αποστολέας', to: 'Προς|Παραλήπτης', cc: 'Κοιν|Κοινοποίηση', date: 'Ημερομηνία|Στάλθηκε|Εστάλη', subject: 'Θέμα' },
  tr: {
    from: 'Kimden|Gönderen',
    to: 'Kime|Alıcı',
    cc: 'Bilgi',
    date: 'Tarih|Gönderilen|Gönderildi|Gönderme Tarihi',
    subject: 'Konu',
    other: 'Önem',
  },
  he: { from: 'מאת|מ|שולח', to: 'אל|ל|נמען', cc: 'עותק|העתק', date: 'תאריך|נשלח|‏‏נשלח', subject: 'נושא|הנדון' },
  ar: {
    from: 'من|المرسل|مرسل',
    to: 'إلى|الى|المستلم',
    cc: 'نسخة|نسخة إلى',
    date: 'التاريخ|تاريخ|تم الإرسال|تاريخ الإرسال|أرسلت',
    subject: 'الموضوع|موضوع',
  },
  fa: { from: 'از|فرستنده', to: 'به|گیرنده', cc: 'رونوشت', date: 'تاریخ|ارسال‌شده', subject: 'موضوع' },
  hi: { from: 'प्रेषक|से', to: 'प्रति|प्राप्तकर्ता|को', date: 'दिनांक|तारीख|भेजा गया', subject: 'विषय' },
  ja: {
    from: '差出人|送信元|送信者|From',
    to: '宛先|送信先|To',
    cc: 'CC|写し',
    date: '日時|日付|送信日時|送信日|受信日時',
    subject: '件名',
    replyTo: '返信先',
    other: '重要度|添付ファイル',
  },
  zh: {
    from: '发件人|寄件者|寄件人|发送人|發件人',
    to: '收件人|收件者|送至',
    cc: '抄送|副本|抄送人',
    date: '发送时间|发送日期|日期|时间|寄件日期|傳送時間|傳送日期|發送時間|時間|发件日期|已发送',
    subject: '主题|主旨|主題|标题',
    replyTo: '回复至|回覆',
    other: '附件|重要性|密送',
  },
  ko: {
    from: '보낸 사람|보낸사람|보내는 사람|보낸이|발신|발신자|발신인',
    to: '받는 사람|받는사람|받는이|수신|수신자|수신인',
    cc: '참조',
    date: '날짜|보낸 날짜|보낸날짜|보낸 시간|발신일|일시',
    subject: '제목',
    other: '첨부파일|중요도|숨은참조',
  },
  vi: {
    from: 'Từ|Người gửi',
    to: 'Đến|Tới|Người nhận|Gửi tới',
    cc: 'Cc|Đồng gửi',
    date: 'Ngày|Date|Đã gửi|Vào|Ngày gửi|Gửi',
    subject: 'Chủ đề|Tiêu đề',
  },
  id: {
    from: 'Dari|Pengirim',
    to: 'Kepada|Ke|Untuk',
    cc: 'Tembusan|Salinan',
    date: 'Tanggal|Dikirim|Terkirim|Tarikh|Dihantar',
    subject: 'Perihal|Subjek|Judul',
  },
  th: { from: 'จาก|ผู้ส่ง', to: 'ถึง|ผู้รับ', cc: 'สำเนา|สำเนาถึง', date: 'วันที่|ส่ง|ส่งเมื่อ', subject: 'เรื่อง|หัวเรื่อง|หัวข้อ' },
};

const fields = ['from', 'to', 'cc', 'date', 'subject', 'replyTo', 'other'] as const;

/** `De:`, `REMITENTE` and `remitente` are one label; a remark in brackets behind it (`Kopie (CC)`, `Sent (UTC)`) is none. */
const key = (label: string) => foldWord(label).trim();

const byKey = new Map<string, HeaderField>();
const asPrinted = new Map<string, HeaderField>();
for (const labels of Object.values(labelsByLanguage)) {
  for (const field of fields) {
    for (const label of labels[field]?.split('|') ?? []) {
      if (!byKey.has(key(label))) byKey.set(key(label), field);
      if (!asPrinted.has(label)) asPrinted.set(label, field);
    }
  }
}

/** Longest label of the table with a bracketed remark; a colon further right is no label's. */
export const longestLabel = 40;

/** The field a label names, whatever its case: `Kopie (CC)` → `cc`. */
export function fieldOf(label: string): HeaderField | undefined {
  const bare = label.replace(/\s*[(（][^()（）]{1,16}[)）]\s*$/u, '');
  return byKey.get(key(bare));
}

/** The field of a label that must stand exactly as clients print it: for places where nothing else sets it apart. */
export function printedFieldOf(label: string): HeaderField | undefined {
  return asPrinted.get(label);
}

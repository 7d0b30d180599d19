/** Test-only: comments as models write them in other languages, with the marks that each of these has. */
export const COMMENTS_ABROAD: Readonly<Record<string, string>> = {
  'zh-Hans': '架构与训练动态：提出了稀疏注意力的“新”理论，并证明其收敛；见图3、表2。',
  'zh-Hant': '「架構」：首次證明混合專家模型的路由會收斂，並給出速率！',
  ja: '「アーキテクチャ」：疎な注意機構の理論を新たに示し、収束性を証明している。',
  ko: '아키텍처: 희소 어텐션의 이론을 제시하고 ‘수렴’을 증명한다.',
  ar: '«البنية والتدريب»: يقدّم نظرية جديدة للانتباه المتناثر، ويثبت التقارب؛ وهل يكفي هذا؟',
  fa: '«معماری»: این مقاله نظریه‌ای تازه می‌دهد و همگرایی را ثابت می‌کند.',
  he: 'ארכיטקטורה: מציג תאוריה חדשה של "קשב דליל", ומוכיח התכנסות.',
  ru: '«Архитектура»: предлагает новую теорию разрежённого внимания; доказывает сходимость.',
  uk: '«Архітектура»: доводить, що маршрутизація збігається, – уперше для MoE.',
  de: '„Architektur und Training“: beweist die Konvergenz dünner Aufmerksamkeit – erstmals für MoE.',
  fr: '« Architecture » : démontre la convergence de l’attention parcimonieuse ; c’est nouveau !',
  es: '«Arquitectura»: ¿converge el enrutamiento? Demuestra que sí, ¡y con qué rapidez!',
  hi: 'वास्तुकला: विरल अटेंशन का नया सिद्धान्त देता है और अभिसरण सिद्ध करता है।',
  vi: '“Kiến trúc”: chứng minh sự hội tụ của chú ý thưa.',
  tr: 'Mimari: seyrek dikkatin yakınsadığını “ilk kez” kanıtlıyor.',
};

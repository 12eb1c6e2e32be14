import { preferenceTest, type Sort } from './build.ts'

const forms: Sort[] = [
  {
    code: 'kunst-afkijken',
    name: 'Kunst afkijken',
    about: 'Leren door te kijken hoe een ander het doet.',
    texts: [
      'Afkijken is niet jouw eerste keus. Toch kan een uur meelopen soms meer zeggen dan uitleg.',
      'Je leert graag van een goed voorbeeld, naast andere manieren.',
      'Je leert het meest als je iemand ziet doen die er goed in is. In het echte werk, met vaart.',
    ],
    advice: 'Zoek iemand die goed kan wat jij wilt leren. Loop een dag mee, en bespreek daarna wat je zag.',
    goal: 'Ik loop binnen twee maanden een dag mee met iemand die goed kan wat ik wil leren.',
    search: 'meelopen',
  },
  {
    code: 'participeren',
    name: 'Participeren',
    about: 'Leren door mee te doen en met anderen te praten.',
    texts: [
      'Leren in een groep hoeft voor jou niet zo. Eén vaste gesprekspartner kan genoeg zijn.',
      'Je leert ook van meedenken met anderen, als het onderwerp je raakt.',
      'Je leert het meest in gesprek: door mee te doen, te vragen en ideeën te delen.',
    ],
    advice: 'Sluit je aan bij een groep die over jouw onderwerp praat, zoals intervisie of een netwerk van vakgenoten.',
    goal: 'Ik doe een half jaar mee in een groep over mijn onderwerp, en breng zelf één vraag in.',
    search: 'intervisie',
  },
  {
    code: 'kennis-verwerven',
    name: 'Kennis verwerven',
    about: 'Leren van uitleg, boeken en experts.',
    texts: [
      'Lange uitleg is aan jou niet besteed. Kort opzoeken wat je nodig hebt, past beter.',
      'Uitleg helpt je, zeker als iets nieuw of ingewikkeld is.',
      'Je leert het meest van goede uitleg: een cursus, een boek of een expert die het weet.',
    ],
    advice: 'Kies een cursus of boek met een duidelijke opbouw, en maak voor je team een samenvatting van één blad.',
    goal: 'Ik volg dit half jaar een cursus over mijn onderwerp en maak een samenvatting voor mijn team.',
    search: 'cursus',
  },
  {
    code: 'oefenen',
    name: 'Oefenen',
    about: 'Leren in een veilige omgeving, stap voor stap.',
    texts: [
      'Oefenen buiten het echte werk voelt voor jou al snel nep. Leer dan liever in het werk zelf.',
      'Je oefent graag voor het echt wordt, zeker als er veel van afhangt.',
      'Je leert het meest door te oefenen: rustig, met begeleiding, en met ruimte voor fouten.',
    ],
    advice: 'Kies een training met veel oefening, of spreek met een collega af om een lastig gesprek drie keer te oefenen.',
    goal: 'Ik oefen binnen drie maanden wat ik lastig vind in een training, en daarna twee keer in mijn werk.',
    search: 'training',
  },
  {
    code: 'ontdekken',
    name: 'Ontdekken',
    about: 'Leren door zelf iets uit te proberen.',
    texts: [
      'Zonder plan beginnen is niets voor jou. Spreek vooraf af wat je wilt leren.',
      'Je gaat graag zelf op zoek, als er ook houvast is.',
      'Je leert het meest als je vrij bent om te proberen, fouten te maken en zelf een weg te vinden.',
    ],
    advice: 'Vraag een klus die je nog nooit deed. Schrijf elke week in drie zinnen op wat je ontdekte.',
    goal: 'Ik doe dit half jaar één klus die nieuw voor me is, en schrijf elke week op wat ik ontdek.',
    search: 'project',
  },
]

/** Learning preference in the five forms of Ruijters (L02). */
export const ruijters = preferenceTest({
  code: 'leervoorkeur',
  title: 'Hoe leer jij het liefst?',
  about:
    'Tien situaties uit het werk. Kies steeds een of twee dingen die je het liefst zou doen. Je ziet daarna welke manieren van leren bij je passen. Geen enkele is beter dan een andere.',
  source:
    'Voor Ambacht geschreven. De vijf vormen (kunst afkijken, participeren, kennis verwerven, oefenen, ontdekken) zijn van Manon Ruijters; de situaties en teksten zijn van ons.',
  minutes: 7,
  most: 2,
  sorts: forms,
  limits: [15, 25],
  situations: [
    [
      'Er komt een nieuw programma op je werk.',
      'Ik kijk mee met iemand die het al kan.',
      'Ik zoek het samen met collega’s uit.',
      'Ik lees de handleiding of volg de uitleg.',
      'Ik oefen in een proefomgeving.',
      'Ik klik rond en zie wel.',
    ],
    [
      'Je gaat voor het eerst een bewonersavond leiden.',
      'Ik ga eerst bij een ervaren collega kijken.',
      'Ik praat met anderen over hoe zij het doen.',
      'Ik zoek op wat een goede opzet is.',
      'Ik oefen het vooraf met een paar collega’s.',
      'Ik doe het gewoon en leer van de avond.',
    ],
    [
      'Er komt een nieuwe wet in je vak.',
      'Ik kijk hoe een andere gemeente ermee begint.',
      'Ik bespreek met vakgenoten wat het betekent.',
      'Ik volg een cursus bij iemand die de wet goed kent.',
      'Ik maak oefenzaken.',
      'Ik pak een echte zaak en zoek al doende uit hoe het moet.',
    ],
    [
      'Een gesprek met een inwoner liep niet goed.',
      'Ik vraag of ik mag meeluisteren bij een collega.',
      'Ik breng het in bij intervisie.',
      'Ik lees over gesprekstechniek.',
      'Ik speel het gesprek na, met een trainer erbij.',
      'Ik probeer het een volgende keer anders.',
    ],
    [
      'Je mag een dag besteden aan leren.',
      'Een dag meelopen met iemand die ik bewonder.',
      'Een dag met een groep aan een vraag werken.',
      'Een dag college van een goede spreker.',
      'Een dag training met veel oefening.',
      'Een dag vrij om iets uit te zoeken.',
    ],
    [
      'Je wilt beter leren schrijven.',
      'Ik kijk goed naar teksten die ik sterk vind.',
      'Ik lees met collega’s elkaars teksten.',
      'Ik leer de regels van duidelijk schrijven.',
      'Ik maak oefeningen en laat ze nakijken.',
      'Ik schrijf iets op een heel andere manier en zie wat het doet.',
    ],
    [
      'Je begint in een nieuw team.',
      'Ik kijk de eerste weken hoe anderen het doen.',
      'Ik stel veel vragen en praat met iedereen.',
      'Ik lees de stukken en de afspraken.',
      'Ik begin met kleine taken, met iemand erbij.',
      'Ik pak meteen iets op.',
    ],
    [
      'Je merkt dat een werkwijze niet meer werkt.',
      'Ik zoek een team waar het wel goed gaat.',
      'Ik ga erover in gesprek met mijn team.',
      'Ik zoek op wat erover bekend is.',
      'Ik probeer eerst in het klein een andere werkwijze.',
      'Ik bedenk iets nieuws en ga aan de slag.',
    ],
    [
      'Iemand vraagt je om les te geven aan nieuwe collega’s.',
      'Ik kijk de lessen van een goede docent af.',
      'Ik bereid het samen met iemand voor.',
      'Ik verdiep me in hoe mensen leren.',
      'Ik geef eerst een proefles.',
      'Ik zie in de les wel wat werkt.',
    ],
    [
      'Waar onthoud je het meeste van?',
      'Van iemand die iets heel goed deed.',
      'Van een goed gesprek.',
      'Van een heldere uitleg.',
      'Van iets wat ik vaak heb gedaan.',
      'Van iets wat ik zelf ontdekte.',
    ],
  ],
})

const styles: Sort[] = [
  {
    code: 'doener',
    name: 'Doener',
    about: 'Begint, en leert van wat er gebeurt.',
    texts: [
      'Eerst doen, dan denken is niet jouw weg.',
      'Je begint graag, als het er de tijd voor is.',
      'Je leert door te doen. Korte uitleg, snel aan de slag, en dan zien wat er gebeurt.',
    ],
    advice:
      'Kies vormen waarin je meteen iets doet. Plan na afloop een kwartier om op te schrijven wat je leerde: dat slaat een doener vaak over.',
    goal: 'Ik schrijf drie maanden lang na elke nieuwe klus in een kwartier op wat ik leerde.',
    search: 'training',
  },
  {
    code: 'bezinner',
    name: 'Bezinner',
    about: 'Kijkt, luistert en bekijkt iets van meer kanten.',
    texts: [
      'Lang nadenken over wat er gebeurde, is niet jouw gewoonte.',
      'Je neemt afstand als iets je bezighoudt.',
      'Je leert door te kijken en terug te denken. Je ziet wat anderen missen, en hebt daar tijd voor nodig.',
    ],
    advice:
      'Kies vormen met rust en terugblik, zoals intervisie of een logboek. Spreek een dag af waarop je iets gaat doen met wat je zag.',
    goal: 'Ik houd een logboek bij en kies daaruit elke maand één ding dat ik anders ga doen.',
    search: 'intervisie',
  },
  {
    code: 'denker',
    name: 'Denker',
    about: 'Wil begrijpen hoe het zit voordat het in de praktijk komt.',
    texts: [
      'Theorie is voor jou zelden het begin.',
      'Je wilt weten hoe het zit als iets ingewikkeld is.',
      'Je leert door te begrijpen. Een model, een goed boek of een expert geeft je houvast.',
    ],
    advice: 'Kies een cursus met opbouw en bronnen. Zoek er één echte zaak bij om het op te proberen.',
    goal: 'Ik verdiep me dit half jaar in één onderwerp en pas het toe op één echte zaak.',
    search: 'cursus',
  },
  {
    code: 'beslisser',
    name: 'Beslisser',
    about: 'Wil weten wat werkt en het toepassen.',
    texts: [
      'Of iets meteen bruikbaar is, is voor jou niet het eerste.',
      'Je wilt graag weten wat je aan iets hebt.',
      'Je leert door toe te passen: een duidelijke vraag, een aanpak die werkt, en resultaat.',
    ],
    advice: 'Begin met een vraag uit je werk en kies alleen wat daarbij helpt. Vraag ook iemand die er heel anders naar kijkt.',
    goal: 'Ik los dit half jaar één vraag uit mijn werk op met iets wat ik nieuw leerde, en leg mijn aanpak aan een ander voor.',
    search: 'praktijk',
  },
]

/** Kolb's four styles (L02). */
export const kolb = preferenceTest({
  code: 'leerstijl',
  title: 'Doener, bezinner, denker of beslisser?',
  about: 'Negen situaties, steeds één keuze. De uitslag laat zien waar jij meestal begint met leren. Wie goed leert, komt langs alle vier.',
  source:
    'Voor Ambacht geschreven. De vier stijlen volgen de leercirkel van David Kolb; de situaties en teksten zijn van ons. Onderzoek laat niet zien dat mensen meer leren als les aan hun stijl is aangepast: gebruik de uitslag om over na te denken.',
  minutes: 5,
  most: 1,
  sorts: styles,
  limits: [20, 34],
  situations: [
    [
      'Je krijgt een nieuwe taak.',
      'Ik begin meteen.',
      'Ik kijk eerst hoe anderen het doen.',
      'Ik zoek uit hoe het in elkaar zit.',
      'Ik vraag wat het op moet leveren.',
    ],
    [
      'In een training vind je het fijnst:',
      'meteen iets doen.',
      'luisteren naar ervaringen van anderen.',
      'een helder model.',
      'een aanpak die ik morgen kan gebruiken.',
    ],
    [
      'Iets ging mis.',
      'Ik probeer het direct nog een keer.',
      'Ik denk na over wat er gebeurde.',
      'Ik zoek de oorzaak.',
      'Ik kies een andere aanpak en maak het af.',
    ],
    [
      'In een overleg ben je degene die:',
      'zegt: laten we beginnen.',
      'laat horen hoe anderen ernaar kijken.',
      'vraagt of het klopt.',
      'het besluit helder maakt.',
    ],
    [
      'Je leest een handleiding:',
      'als het al misging.',
      'rustig, met een voorbeeld ernaast.',
      'van voren naar achteren.',
      'alleen het deel dat ik nodig heb.',
    ],
    ['Wat kost je moeite?', 'stilzitten en luisteren.', 'snel moeten kiezen.', 'iets doen wat ik niet begrijp.', 'praten zonder doel.'],
    [
      'Een goede dag is een dag waarop ik:',
      'veel heb meegemaakt.',
      'iets van een andere kant zag.',
      'iets ben gaan begrijpen.',
      'iets heb opgelost.',
    ],
    [
      'Je helpt een nieuwe collega:',
      'door samen aan het werk te gaan.',
      'door te vragen wat die ziet en denkt.',
      'door uit te leggen hoe het zit.',
      'door te laten zien wat werkt.',
    ],
    ['Op reis:', 'zie ik ter plekke wel.', 'zit ik graag ergens te kijken.', 'heb ik me vooraf ingelezen.', 'heb ik een plan dat klopt.'],
  ],
})

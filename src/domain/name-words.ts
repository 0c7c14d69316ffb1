/** Words that tell a personal name from other words with a capital; kept short on purpose, it only makes a warning better. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''))
}

/** Given names much met in the Netherlands, in small letters; names that are also everyday Dutch words are left out. */
export const givenNames = words(`
  abdel abdullah abdul achmed adam adil ahmed aicha aisha albert aleksander alexander ali alice alicja alma amber amina amir anastasia andrzej
  andre angela anja anna anne anneke annemarie anouk anton arjan arjen arnold arthur aylin ayse bart bas bastiaan bauke beatrix bente bernard
  bianca bilal boris bouchra bram brahim brenda britt carla carlos caroline casper cem chantal charlotte chris christiaan christina
  cindy claudia cor corrie daan damian daniel daphne david debby demi denise dennis desiree diana diederik dilan dimitri dirk dominique donna
  dylan edith eduard edwin elena elias elif eline elisabeth elise elizabeth ellen els elsa emily emine emma emre ercan eric erik esmee esra
  esther eva evelien faisal fadil farid fatih fatima fatma feline femke ferdi fenna finn floor floris frank frans freek frederik gabriel geert
  gerard gerda gerrit gert gijs giovanni greta grietje guus hafid hakan halima hamid hamza hanna hannah hannie harrie hasan hassan hatice
  heleen henk henri herman hilde hugo ibrahim ilse imane ina ineke inge ingrid irene iris isa isabel ismail ivo jaap jacco jacob jacqueline
  jamal jamila janneke janny jantje jasmijn jasper jayden jelle jennifer jens jeroen jesse jessica jochem joep johan johanna john jolanda
  jolien joost joris jos jose josef joyce juan judith julia julian jurgen kamal karel karin karim katja kees kelly kenan kevin khadija khalid
  kimberley klaas koen kristel krzysztof laila lars latifa laura leila lena leo leon leroy liam lies lieke linda lisa loes lotte lucas luuk
  maaike maarten magda mahmoud malik manon marcel marco maria marian marieke marijke mariska marja marjan marlies marloes martijn martin
  marwan maryam mathijs matthias maud maurice mees mehmet melissa merel michael michel michelle mieke miguel mila milan mirjam mohamed
  mohammad mohammed mourad murat mustafa nabil nadia najib naomi nathalie niels nienke nikki nina noa noah nora noud nur olga olivia omar
  omer orhan oscar osman otto patricia patrick paul paula pauline peter petra pieter piet pim quinten rachel rachid rachida ralph ramazan
  ramon randy raymond rebecca remco rené rene richard rick rik rita robert robin roel roger roland romy ronald ronnie rosalie roy ruben rutger
  ruud sabine saida said salim salma samir samira sander sandra sanne sara sarah saskia sebastiaan selim selma serkan shanice sharon
  siham silvia simone sjoerd sofia sofie sophie stefan stephanie steven susan suzanne svetlana sylvia tamara tarik teun tessa theo thijs thomas
  tim timo tineke tobias tom tomasz tygo ursula valentina vera veronica victor vincent vivian walter wendy wesley wilco wilhelmina willem
  wilma wim wouter xander yara yasin yasmin yasmina youssef yusuf yvonne zakaria zeynep zoë zoe`)

/** What stands in small letters between a given name or an initial and a family name. */
export const prefixes = words(`van de den der het ter ten te 't el al ben bin ibn abu von da dos di du la le op`)

/** Words with a capital that are no personal name: days, months, feasts, laws, institutions, peoples and the like, in small letters. */
export const otherCapitals = words(`
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
  januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october
  kerst kerstmis pasen pinksteren hemelvaart ramadan suikerfeest offerfeest sinterklaas koningsdag christmas easter
  i dutch english netherlands nederland nederlands nederlandse nederlander europa europese europees eu belgië duitsland duits duitse frankrijk
  polen pools poolse roemenië roemeens roemeense bulgarije bulgaars bulgaarse turkije turks turkse marokko marokkaans marokkaanse syrië syrisch
  syrische eritrea eritrees eritrese oekraïne oekraïens oekraïense afghanistan afghaans afghaanse somalië somalisch suriname surinaams surinaamse
  antillen antilliaans antilliaanse curaçao aruba bonaire engeland engels engelse frans franse spaans spaanse italië italiaans arabisch roma sinti
  politie reclassering raad kinderbescherming openbaar ministerie justitie justitiële dienst inrichtingen rechtbank gerechtshof hof rijk
  gemeente gemeenten college burgemeester wethouder wethouders provincie regio wijkteam veilig thuis jeugdzorg jeugdbescherming jeugdreclassering
  ggd ggz halt leger heils leger-des-heils slachtofferhulp stichting zorg veiligheidshuis zorg- veiligheidshuizen huis bureau deelnemer
  deelnemers netwerkpartner samenwerkingsverband autoriteit persoonsgegevens inspectie belastingdienst kadaster immigratie naturalisatiedienst
  wet besluit wetboek strafrecht strafvordering jeugdwet participatiewet wegenwet opiumwet politiewet wgs bgs avg wvggz wzd wmo wlz zvw art
  artikel convenant crisisdienst meldpunt overlegtafel basisteam toeleiding zorgmachtiging huisverbod isd tbs zsm pij
  whatsapp facebook instagram snapchat telegram tiktok google microsoft teams signal ritalin god allah bijbel koran islam christelijk christelijke
  police probation care safety house child protection board municipality mayor law act`)

/** Names as they occur in the Netherlands, the most frequent of each list first; whoever is made of them is invented. */
export type Origin = { share: number; women: readonly string[]; men: readonly string[]; families: readonly string[] }

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
const lines = (text: string): string[] =>
  text
    .split(',')
    .map((line) => line.trim())
    .filter(Boolean)

const stems = words(`Berg Dijk Meer Bos Veen Heuvel Linden Brink Hoek Wal Horst Broek Velde Laan Kamp Steen Heide Pol Ham Loo
  Wiel Bergh Eijk Esch Haar Hout Kolk Leij Maas Molen Peppel Poel Schoot Sluis Stelt Voort Vliet Wijk Zande Zijden Zwaan Graaf Burg Bosch
  Eerden Hurk Kerkhof Ende Weerd Weijer Werf Wouw Beek Born Drift`)
const leads = ['van den', 'van der', 'van de', 'van', 'ter', 'ten', 'de', "van 't", 'op den', 'in het']
const patronyms = words(`Jans Peters Hendriks Willems Dirks Gerrits Klaas Jacobs Harms Wouters Geerts Aalbers Lamberts Arends Evers Goos
  Mathijs Rutgers Simons Teunis Alberts Berends Cornelis Everts Floris Huberts Joos Koens Lucas Martens Nannes Otten Pauwels Rijks Steffens`)
const trades = words(`Bakker Visser Smit Mulder Bos Dekker Kok Kuiper Schipper Molenaar Timmerman Brouwer Slager Snijder Kramer Koster Wever
  Schouten Meijer Verhoeven Prins Blom Huisman Peeters Postma Veenstra Kuipers Boersma Scholten Verbeek Kool Willemsen Hermans Groen Koning
  Vermeulen Hoekstra Dijkstra Jonker Kooij Verschoor Ruiter Zwart Witte Ooms Vos Wolf Haan Kraai Vink Spreeuw Mees Duif Wit Nieuwenhuis
  Oosterhuis Westra Zijlstra Bijlsma Hofstra Wiersma Terpstra Douma Sikkema Rozema Wijnands Thijssen Franken Hoogland Kloosterman Veldman
  Bouwman Akkerman Buitenhuis Noordhoek Zuidema Oldenburg Nijland Nijhuis Wijnen Rijnders Schreurs Wijers Leijten Smeets Claessens Cuijpers
  Geraedts Haenen Heijnen Janssens Knapen Litjens Maessen Nelissen Op Reijnen Schmitz Theunissen Urlings Vrancken Wetzels Zeegers`)
const dutch = [
  ...words('Jansen Janssen'),
  'de Jong',
  'de Vries',
  'van den Berg',
  'van Dijk',
  ...trades.slice(0, 30),
  'de Boer',
  'de Groot',
  'van Leeuwen',
  'van der Meer',
  ...patronyms.flatMap((name) => [`${name}en`, name.endsWith('s') ? `${name}e` : name]),
  ...trades.slice(30),
  ...leads.flatMap((lead) => stems.map((stem) => `${lead} ${stem}`)),
]
const turkish = [
  ...words(`Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek
    Polat Korkmaz Çakır Erdoğan Güneş Aksoy Bulut Taş Yavuz Avcı Güler Tekin Kaplan Ünal Turan Keskin Acar Bozkurt Coşkun Sarı Duman Ateş
    Ceylan Karaca Toprak Uçar Işık Gül Yüksel Aktaş Yalçın Türkmen Bayram Tunç Köse Güngör Karataş Durmuş Uysal Akın Alkan Gündüz Sönmez`),
  ...['Kara', 'Ak', 'Öz', 'Er', 'Gök', 'Bay', 'Demir', 'Yeşil'].flatMap((one) =>
    ['taş', 'dağ', 'oğlu', 'su', 'kaya', 'can', 'göz', 'baş', 'gün', 'yurt'].map((two) => one + two),
  ),
]
const moroccan = [
  ...lines(`el Idrissi, Bouazza, el Amrani, Benali, Haddad, el Yaakoubi, Ouahabi, el Khattabi, Bakkali, Aarab, Azzouzi, Amrani, Bouali,
    Chaoui, Daoudi, el Haddad, Ouali, Saidi, Ziani, Abdellaoui, Achahbar, Aissati, Akhrif, Allouch, Asbai, Ait Ali, Ait Hammou, Azahaf,
    Belhaj, Ben Ali, Ben Said, Bensaid, Benhaddou, Berrada, Bouchiba, Boulahrouz, Bouhaddou, Boutahar, Bouzid, Chafik, Charkaoui, Cherkaoui,
    Choukri, Darraz, el Ahmadi, el Bakkali, el Fassi, el Ghazi, el Hamdaoui, el Hassani, el Kaddouri, el Khalfi, el Malki, el Mansouri,
    el Morabet, el Ouali, el Ouariachi, Essabri, Faouzi, Fikri, Ghazi, Hajji, Hamdaoui, Hamdi, Harchaoui, Idrissi, Jabri, Kaddouri,
    Kharbouch, Lahlou, Laroussi, Mahjoubi, Marcouch, Mourabit, Nassiri, Ouchan, Ouhammou, Oulad Ali, Rahmouni, Sabri, Taheri, Talbi,
    Tahiri, Yahyaoui, Zaoui, Zerouali, Ziyani, Boussoufa, Chahid, Khatib, el Khatib, Mokhtari, Zerrouki, Bouchikhi, Ouazzani`),
  ...['el ', 'Ben', 'Bou', 'Ait '].flatMap((one) =>
    words('Hamid Rachid Moussa Yahya Omar Salah Driss Taleb Karim Nasser Hilal Jaber Kassem Lahcen Maati').map((two) =>
      one.endsWith(' ') ? one + two : one + two.toLowerCase(),
    ),
  ),
]
const surinamese = words(`Ramdin Kartosen Ramdhani Jagroep Doerga Sewnath Soekhlal Ramlal Mahabier Bhagwandin Ganga Gopal Jhinkoe Kalloe
  Lachman Mohan Narain Pahalwan Raghoebar Ramautar Ramkisoen Sardjoe Somai Tewarie Wongsodikromo Djojodikromo Kartodikromo Pawirosemito
  Sastrowidjojo Amatdjais Castelen Pinas Adipi Vola Biervliet Held Lieveld Menig Pengel Sedney Venetiaan Wijdenbosch Zeefuik Kensmil Blokland
  Bijlhout Emanuels Vrede Plein Gorré Landveld Rozenblad Overeem Winter Tjon Lie-A-Fat Wong Chin Fung Loy Oemrawsingh Baldewsingh Autar
  Bissessur Chotkan Debipersad Gajadin Hanoeman Jadnanansing Kanhai Lalmahomed Madhuban Nandoe Oedit Parmessar`)
const polish =
  words(`Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski
  Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Zając Pawłowski Michalski Król Wieczorek Jabłoński Wróbel Nowakowski
  Majewski Olszewski Stępień Malinowski Jaworski Adamczyk Dudek Nowicki Pawlak Górski Witkowski Walczak Sikora Baran Rutkowski Michalak
  Szewczyk Ostrowski Tomaszewski Pietrzak Zalewski Wróblewski Jasiński Marciniak Sadowski Bąk Zawadzki Duda Jakubowski Wilk Chmielewski`)
const levantine = lines(`al Hassan, Haddad, Khalil, Ibrahim, al Ahmad, Hussein, Mahmoud, Saleh, al Mohammad, Darwish, Hamdan, Nasser, Saad,
  al Khatib, Mustafa, Youssef, al Masri, Issa, Khoury, Najjar, Qasim, Rahman, Sabbagh, Shami, Tahan, Zaidan, al Abdullah, Barakat, Daoud,
  Fares, Ghanem, Hijazi, Jaber, Kabbani, Matar, Obeid, Rashid, Sharif, Taha, Wahbi, Yassin, Zein, Abdi, Hassan, Warsame, Mohamud, Farah,
  Tesfay, Gebre, Haile, Berhane, Ahmadi, Karimi, Noori, Rahimi, Sultani, Hosseini, Mohammadi, Rezai, Amiri, Jafari, Azizi, Haidari, Yousafi`)
const antillean = words(`Martina Maduro Croes Winklaar Koeiman Kelly Tromp Geerman Werleman Martis Rosaria Cijntje Daal Willems Bernadina
  Isenia Pieters Semeleer Wever Angela Constansia Felicia Gumbs Janga Kock Leito Marchena Nicolaas Oduber Pourier Quandt Richardson Sambo
  Tujeehut Ursula Vrutaal Walle Zimmerman Bito Cathalina Dirksz Eustatia Figaroa Giel Hernandez Illidge`)

export const origins: readonly Origin[] = [
  {
    share: 0.6,
    families: dutch,
    men: words(`Jan Peter Hans Johan Henk Kees Willem Erik Mark Jeroen Dennis Rick Kevin Thomas Tim Bas Sander Lars Daan Sem Lucas Finn Bram
      Jesse Luuk Thijs Ruben Stijn Niels Joost Maarten Wouter Frank Rob Gerrit Theo Piet Cor Dirk Arie Bert Gijs Koen Mathijs Jorrit Sjoerd
      Tjeerd Wim Marcel Patrick Michel Jan-Willem Robert-Jan Klaas Jurgen Stefan René André`),
    women: words(`Maria Johanna Anna Linda Petra Monique Esther Sandra Kim Lisa Laura Anouk Emma Sophie Julia Lotte Eva Fleur Sanne Femke
      Marloes Ilse Inge Ingrid Marieke Wendy Astrid Cornelia Elisabeth Hendrika Wilhelmina Ria Truus Annemarie Joke Mieke Saskia Manon Daphne
      Chantal Bianca Nicole Kelly Naomi Iris Roos Tess Noa Zoë Lieke Anne-Marie Marie-Louise Renée Geertje Aafke Nynke`),
  },
  {
    share: 0.1,
    families: turkish,
    men: words(`Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Yusuf Ömer Osman Emre Emirhan Can Burak Serkan Kemal Halil Süleyman
      Cengiz Volkan Özgür Tarık Ufuk Yasin Furkan Berkay Enes Kaan Metin Şükrü Recep Orhan Selim Turgut Uğur`),
    women: words(`Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Sultan Hülya Gülsüm Esra Merve Büşra Kübra Özlem Sevgi Yasemin Derya
      Songül Nuray Gülay Dilek Ebru Çiğdem Sibel Filiz Nermin Aylin İrem Defne Ceren Tuğba Havva Leyla Nesrin`),
  },
  {
    share: 0.11,
    families: moroccan,
    men: words(`Mohamed Ahmed Youssef Said Hassan Rachid Mustapha Abdelkader Hamza Bilal Anouar Ayoub Khalid Karim Omar Ismail Abdellah Driss
      Jamal Nabil Soufian Zakaria Ilias Yassine Imad Redouan Tarik Brahim Hicham Noureddine Abderrahim Samir Farid Aziz Mimoun Achraf Walid
      Mounir Oussama Adil Fouad Nordin Abdelhak Chakib`),
    women:
      words(`Fatima Naima Khadija Malika Samira Hafida Nadia Rachida Karima Latifa Aicha Saida Jamila Yasmina Soumaya Hanane Ikram Salma
      Sara Nora Chaima Imane Loubna Mina Zohra Fatiha Halima Ouafae Siham Wafa Zineb Houda Btissam Dounia Asmae Rania Hajar Najat Miriam`),
  },
  {
    share: 0.07,
    families: surinamese,
    men: words(`Rakesh Ricardo Roy Steven Romeo Wesley Dwight Kenneth Humphrey Anil Sunil Vinod Radjesh Ashwin Jerrel Clyde Furgill Orlando
      Glenn Winston Ruben Errol Shaquille Jermaine Delano Giovanni Soeradj Amar Rohan Kishan`),
    women: words(`Priya Shanti Sandhya Anjali Radha Indra Asha Soraya Chandra Savitri Patricia Sharon Cynthia Muriel Yvonne Wonny Marlène
      Jacqueline Joyce Gracia Shirley Natasha Chantal Vanessa Farida Shalini Reshma Roshni Meena Carmen`),
  },
  {
    share: 0.05,
    families: polish,
    men: words(`Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz
      Dariusz Zbigniew Jerzy Maciej Rafał Robert Kamil Józef Dawid Szymon Kacper Bartosz Sebastian`),
    women: words(`Anna Maria Katarzyna Małgorzata Agnieszka Krystyna Barbara Ewa Elżbieta Zofia Teresa Magdalena Joanna Janina Monika
      Danuta Jadwiga Aleksandra Halina Irena Beata Marta Dorota Renata Karolina Natalia Wioletta Urszula Sylwia Paulina`),
  },
  {
    share: 0.05,
    families: levantine,
    men: words(`Mohammad Ahmad Mahmoud Khaled Omar Ali Hussein Ibrahim Mustafa Abdullah Yousef Hassan Bashar Samer Fadi Firas Ghassan Hani
      Jamil Kamal Laith Majd Nizar Osama Qusai Rami Saif Tareq Wael Yaser Zaher Abdi Mohamud Filmon Dawit Farhad Reza Amin`),
    women: words(`Fatima Maryam Aisha Nour Rania Hala Lina Maya Rasha Samar Zahra Amal Dina Eman Ghada Huda Khadija Layla Manal Nadia Rim
      Sahar Tala Walaa Yara Zeinab Hodan Fadumo Selam Rahwa Parisa Shirin Nasrin`),
  },
  {
    share: 0.02,
    families: antillean,
    men: words('Jean Rudolf Angelo Rignald Gilbert Edsel Norwin Elvis Julio Ronny Hubert Quincy Randolph Giandro Jurensley Sherwin'),
    women: words('Maria Sharlaine Jeanette Rosaura Mirelva Ludmila Migdalia Suhendry Viviane Glenda Xiomara Zulaika Rianne Darlene'),
  },
]

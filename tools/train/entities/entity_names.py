"""Names for made-up sentences, drawn from the tables of src/lexicon/entities: persons, units, bodies, companies, works.

Everything is drawn from one random.Random, so a seed gives the same sentences.
"""
import os
import re

BIRTH_ORDER = 'Hai Ba Tư Năm Sáu Bảy Tám Chín Mười Út Cả'.split()
NICKNAMES = 'Đước Tràm Lúa Ngò Rô Lành Mẫn Râu Đen Cụt Sen Mít'.split()
FOREIGN_FIRST = ('John Michael David James Maria Anna Peter Paul Thomas George Daniel Kevin Brian Mark Emma Sophie Marie '
                 'Pierre Jean Louis Hans Klaus Dmitry Sergey Vladimir Ivan Olga Mohammed Ahmed Ali Omar Fatima Raj Priya Kim '
                 'Lee Park Choi Hiroshi Kenji Yuki Takeshi Carlos Juan Pedro Luis Diego Lucas Marco Erik Lars Andreas '
                 'Somchai Antonio Henry Charles Edward Oliver Victor Hugo Leon Felix Li Wang Zhang Xi Aung').split()
FOREIGN_LAST = ("Smith Johnson Brown Miller Wilson Moore Taylor Anderson Martin White Lopez Garcia Silva Santos Costa Müller "
                "Schmidt Weber Fischer Dubois Laurent Rossi Bianchi Ferrari Ivanov Petrov Sokolov Volkov Tanaka Suzuki Sato "
                "Yamamoto Watanabe Min-jun Ji-woo Khan Hussein Al-Rashid Singh Patel Sharma Jensen Hansen Nilsson Kowalski "
                "Novak Yilmaz O'Brien Murphy Kelly Campbell Walker Clark Lewis Young King Scott Green Baker Nelson").split()
# Endings of invented family names, behind a root: Kastov, Brenner, Tamura.
FOREIGN_ROOTS = ('Kast Bren Mar Dal Vil Tor Sem Gor Pav Lind Hol Ber Kov Zel Rad Mik Stan Var Pet Dub Kar Fer Mont Cal Ros Del Nav Gal '
                 'Sal Tam Nak Hir Shim Yam Kur Oka Ar Bal Cor Dem Fal Hav Jan Kel Lor Mal Nor Or Pal Rom Sor Tal Vas Wal Zan').split()
FOREIGN_ENDINGS = ('ov ova ev eva in ina sky skaya enko uk ic vic ovic a o i ini elli etti ano ez es os as oulos idis akis escu yan shvili son '
                   'sen sson berg mann er stein ski cki czyk ek al ard ot eau ier y ley ton ford wood man ura moto da yama hara '
                   'shita zawa to wan anto awan pong chai korn arat singh esh ani oor ra').split()
KOREAN_FIRST = 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Son Bae Nam'.split()
KOREAN_GIVEN = 'Min Ji Seo Hyun Joon Woo Young Soo Jae Heung Tae Dong Sang Eun Hye Yoo Jin Kyung Seung Hee'.split()
PINYIN_FIRST = 'Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Zhu Ma Hu Guo Lin He Gao Luo Zheng Xi Cai'.split()
PINYIN_GIVEN = 'Wei Fang Na Min Jing Lei Qiang Yan Jie Ying Xia Ping Gang Hao Yu Ming Hong Xiaoming Zhiyuan Jianguo Yuxuan Wenhao Meiling'.split()
COMPANY_ENDINGS = ('Land Land Group Group Holdings Bank Invest Capital Securities Airlines Corp Media Tech Pharma Logistics Motors '
                   'Energy Ratings Entertainment Foods Retail Telecom Finance Partners Homes Steel').split()
CAMEL_HEADS = 'Viet Vina Sai Fin An Nam Sun Green Tek Stock Home Data Med Edu Agri Mobi Saca Techno Lien Bao Hai Dai'.split()
CAMEL_ENDINGS = 'Bank Group Land Capital Ratings Invest Jet Soft Pay Tech Direct Post Mart Media Com Steel Foods'.split()
HANDLE_TAILS = ['', '_official', 'fans', 'family', '88', '.official', '_pr', 'hl']
SECTORS = ('may mặc|Xây dựng|Thương mại|Đầu tư|Dịch vụ|Thủy sản|Cơ khí|Dược phẩm|Vận tải|Du lịch|Bất động sản|Điện lực|Cấp nước|'
           'Môi trường đô thị|Thực phẩm|Xuất nhập khẩu|sản xuất giày da|chế biến gỗ|Công nghệ|Logistics|Thép|Nhựa|Sữa|Năng lượng|'
           'Truyền thông|Giáo dục|Bảo hiểm|Chứng khoán|Xây dựng và Thương mại|Đầu tư và Phát triển|Sản xuất và Thương mại').split('|')
COMPANY_HEADS = ('Công ty TNHH|Công ty cổ phần|Công ty CP|Công ty|công ty|Tập đoàn|Công ty TNHH MTV|Tổng công ty|Hợp tác xã|HTX|'
                 'Doanh nghiệp tư nhân|CTCP|HTX Nông nghiệp|doanh nghiệp tư nhân|Xí nghiệp|cơ sở|hãng|tập đoàn').split('|')
BRANDS = 'Vina|Sao Mai|An Phát|Samho|Kyung|Nissei|ABC|HTK|Golden Star|Delta|T&N|Nam Việt Foods|VietTech|Green Home'.split('|')
EDITORIAL_FUNCTIONS = '''Phòng, chống tham nhũng|phòng, chống thiên tai|Phòng chống lụt bão|Kiểm soát thủ tục hành chính|Quản lý xuất nhập cảnh
điều tra tội phạm về ma túy|Bảo vệ môi trường|Bảo vệ thực vật|Chăn nuôi và Thú y|Trồng trọt|Kiểm lâm|Thủy lợi|Thủy sản|Phát triển nông thôn
Đăng ký đất đai|Quản lý đất đai|Quan trắc môi trường|Ứng dụng khoa học và công nghệ|Công nghệ thông tin và Truyền thông|Bảo trợ xã hội tổng hợp
Trợ giúp pháp lý nhà nước|Công tác xã hội|Điều dưỡng người có công|Giám định y khoa|Y tế dự phòng|Dân số - Kế hoạch hóa gia đình
Phòng, chống HIV/AIDS|Quản lý thị trường|Xúc tiến thương mại|Hỗ trợ doanh nghiệp nhỏ và vừa|Quản lý bảo trì đường bộ|Đăng kiểm xe cơ giới
Quản lý trật tự xây dựng|Phát triển đô thị|Nước sạch và vệ sinh môi trường nông thôn|Bảo tồn di sản|Huấn luyện và Thi đấu thể dục thể thao
Giáo dục thường xuyên|Ngoại ngữ - Tin học|Tổ chức cán bộ|Kế hoạch - Tài chính|Pháp chế|Hợp tác quốc tế|Thi đua - Khen thưởng|Tôn giáo|Dân tộc
Tìm kiếm cứu nạn hàng hải|An toàn thông tin|Khí tượng Thủy văn|Địa chất và Khoáng sản|Công nghiệp|Hóa chất|Hàng không|Quản lý công sản
Ngân sách nhà nước|Phát hành và Kho quỹ|Thanh tra, giám sát ngân hàng|Bảo vệ chăm sóc trẻ em|Hỗ trợ nông dân|Chiến lược phát triển
Hồi sức tích cực - Chống độc|Chấn thương chỉnh hình|Tư vấn pháp luật|Giải phóng mặt bằng|Quản lý đô thị|Tư vấn - Thiết kế'''.replace('\n', '|').split('|')
FUNCTION_HEADS = ('Cục|Vụ|Trung tâm|Trung tâm|Chi cục|Ban|Phòng|Viện|Viện Nghiên cứu|Hội đồng|Ban Chỉ đạo|Ban Quản lý|Quỹ|Văn phòng|'
                  'Đội|Trạm|Tổng cục|Khoa|Hiệp hội|Hội|Liên đoàn|trung tâm').split('|')
CHAIN_HEADS = ('Công đoàn|CĐCS|Công đoàn cơ sở|Thanh tra|Văn phòng|Đảng ủy|Đảng bộ|Chi bộ|Đoàn Thanh niên|Hội đồng|Ban Giám hiệu|'
               'Ban Chấp hành Công đoàn|Hội Cựu chiến binh').split('|')
INVENTED_WORKS = ('Mùa lúa chín|Chuyến đò cuối năm|Bến quê xưa|Người thắp đèn|Ngày trở lại|Phố và sông|Hương cau|Tiếng gọi rừng xa|'
                  'Đêm trắng|Con đường phía trước|Lời ru của mẹ|Sắc màu quê hương|Bão|Những mùa trăng|Miền đất hứa|Giấc mơ xanh').split('|')


def read_table(path):
    rows, header = [], None
    with open(path, encoding='utf8') as lines:
        for line in lines:
            line = line.rstrip('\n')
            if not line or line == '#' or line.startswith('# '):
                continue
            if header is None:
                header = line.split('\t')
            else:
                rows.append(dict(zip(header, line.split('\t'))))
    return rows


class Names:
    def __init__(self, folder, random):
        self.random = random
        table = lambda name: read_table(os.path.join(folder, name))
        self.surnames = [(r['surname'], {'A': 60, 'B': 8, 'C': 2, 'D': .7}[r['class']]) for r in table('surnames.tsv')]
        syllables = table('name_syllables.tsv')
        title = lambda word: word[0].upper() + word[1:]
        self.given = [(title(r['syllable']), (0, 1, 4, 12, 40)[int(r['given'])]) for r in syllables if r['given'] != '0']
        self.middle = [(title(r['syllable']), (0, 1, 4, 12, 40)[int(r['middle'])]) for r in syllables if r['middle'] != '0']
        self.units = {}
        for r in table('units.tsv'):
            if not r['name'].isdigit():
                self.units.setdefault((r['type'], r['tag']), set()).add(r['name'])
        self.units = {k: sorted(v) for k, v in self.units.items()}
        self.provinces = sorted(set(self.units['tỉnh', 'province']) | set(self.units['thành phố', 'province']))
        self.bodies = {}
        for r in table('org_names.tsv'):
            self.bodies.setdefault(r['id'].split(':')[0], []).extend(f for f in r['forms'].split('|') if f)
        self.body_class = {form.lower(): kind for kind, forms in self.bodies.items() for form in forms}
        self.foreign_names = {'given': [], 'family': []}
        for r in table('people.tsv'):
            if r['class'] in self.foreign_names:
                self.foreign_names[r['class']].append(r['forms'])
        self.countries = [r['forms'].split('|')[0] for r in table('countries.tsv') if r['tags'] == 'country']
        self.places = {}
        for r in table('places.tsv'):
            self.places.setdefault(r['class'], []).append(r['forms'])
        self.misc = {}
        for r in table('misc_names.tsv'):
            if r['tags'] != 'misc_not':
                self.misc.setdefault(r['class'], []).append(r['forms'])
        self.functions = [r['forms'] for r in table('org_functions.tsv')]
        self.heads = table('org_heads.tsv')
        offices = [r for r in table('titles.tsv') if 'title_short' not in r['tags']]
        body_words = re.compile(r'UBND|HĐND|Công an|Sở|Hội|Liên đoàn|Công đoàn|Đảng|Ban |Ủy ban|Đoàn|Học viện|Đại học|Cơ quan|Mặt trận|Quốc hội|công an|ủy viên|Chi bộ')
        self.titles_org = [r['forms'] for r in offices if 'title_org' in r['tags'] and r['forms'][0].isupper()
                           and r['class'] in ('state', 'party', 'union', 'military', 'business', 'education')
                           and not body_words.search(r['forms'])]
        self.titles_person = [r['forms'] for r in offices if 'title_person' in r['tags'] and 'title_role' not in r['tags']]
        self.roles = [r['forms'] for r in offices if 'title_role' in r['tags']]

    def weighted(self, pairs):
        return self.random.choices([p[0] for p in pairs], [p[1] for p in pairs])[0]

    def name(self, syllables=2):
        """An invented proper name."""
        return ' '.join(self.random.choice(self.given)[0] for _ in range(syllables))

    def person(self, syllables=None):
        rng = self.random
        n = syllables or rng.choices([2, 3, 4], [2, 10, 4])[0]
        if n == 1:
            return rng.choice(FOREIGN_LAST) if rng.random() < .06 else self.weighted(self.given)
        draw = rng.random()
        if n == 2 and syllables and draw < .25:
            return rng.choice(BIRTH_ORDER) + ' ' + self.weighted(self.given)
        if n == 2 and syllables and draw < .4:
            return self.weighted(self.middle) + ' ' + self.weighted(self.given)
        surname = self.weighted(self.surnames)
        if surname in ("H'", "K'"):
            return surname + self.name(1) + ' ' + rng.choice(['Niê', 'Mlô', 'Êban', 'Byă', 'Ksor', 'Siu'])
        middle = [self.weighted(self.middle) for _ in range(n - 2)]
        if n >= 3 and rng.random() < .35:
            middle[0] = rng.choice(['Thị', 'Văn', 'Thị', 'Văn', 'Ngọc', 'Hữu', 'Đình', 'Xuân', 'Minh', 'Thanh'])
        return ' '.join([surname] + middle + [self.weighted(self.given)])

    def foreign_family(self):
        """Half of them are of no table."""
        rng = self.random
        draw = rng.random()
        if draw < .5:
            return rng.choice(FOREIGN_ROOTS) + rng.choice(['', 'an', 'in', 'er', 'el']) + rng.choice(FOREIGN_ENDINGS)
        return rng.choice(self.foreign_names['family'] if draw < .8 else FOREIGN_LAST)

    def foreign_given(self):
        rng = self.random
        draw = rng.random()
        if draw < .2:
            return rng.choice(FOREIGN_ROOTS) + rng.choice('a i o e us ia ina en el is aro eo ito ya'.split())
        return rng.choice(self.foreign_names['given'] if draw < .7 else FOREIGN_FIRST)

    def foreign(self, words=2):
        rng = self.random
        if words == 1:
            return self.foreign_family() if rng.random() < .6 else self.foreign_given()
        draw = rng.random()
        if draw < .08:
            given = rng.sample(KOREAN_GIVEN, 2)
            return rng.choice(KOREAN_FIRST) + ' ' + (given[0] + '-' + given[1].lower() if rng.random() < .7 else ' '.join(given))
        if draw < .16:
            return rng.choice(PINYIN_FIRST) + ' ' + rng.choice(PINYIN_GIVEN)
        if draw < .19:
            return self.foreign_given() + ' ' + self.person(2)  # Patrik Lê Giang
        if draw < .22:
            return self.foreign_given() + ' ' + rng.choice(['de', 'van', 'von', 'Van', 'De', 'Al', 'bin']) + ' ' + self.foreign_family()
        names = [self.foreign_given()] + ([self.foreign_given()] if words > 2 else []) + [self.foreign_family()]
        return ' '.join(names)

    def bare_company(self):
        """A company without the word for it: An Khê Land, VinaRatings, An Phat Holdings."""
        rng = self.random
        draw = rng.random()
        if draw < .3:
            return self.name(rng.choice([1, 2, 2])) + ' ' + rng.choice(COMPANY_ENDINGS)
        if draw < .45:
            return rng.choice(CAMEL_HEADS) + rng.choice(CAMEL_ENDINGS)
        if draw < .55:
            return rng.choice(CAMEL_HEADS) + ' ' + rng.choice(COMPANY_ENDINGS)
        if draw < .65:
            return ''.join(rng.choice('ABCDFGHKLMNPSTV') for _ in range(rng.choice([3, 3, 4])))
        return rng.choice([form for form in rng.choice([self.bodies['company'], self.bodies['bank'], self.bodies['sport']])
                           if len(form) < 16 and not form.startswith(('CLB', 'Ngân hàng'))])

    def handle(self):
        """The name of an account."""
        rng = self.random
        return (rng.choice(self.foreign_names['given']) + rng.choice(['', self.foreign_family().lower()]) + rng.choice(HANDLE_TAILS)).capitalize()

    def unit_name(self, kind):
        keys = [k for k in self.units if k[0] == kind.lower()]
        return self.random.choice(self.units[self.random.choice(keys)]) if keys else None

    def unit(self, level=None):
        rng = self.random
        level = level or rng.choice('ppddww')
        if level == 'p':
            province = rng.choice(self.provinces)
            cities = self.units['thành phố', 'province']
            if province in cities or rng.random() < .1:
                if province not in cities:
                    province = rng.choice(cities)
                if province == 'Hồ Chí Minh':
                    return rng.choice(['TP.HCM', 'TP. HCM', 'TP Hồ Chí Minh', 'Thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh', 'TPHCM'])
                return rng.choice(['thành phố ', 'TP ', 'TP. ', 'Thành phố ', '', 'TP.']) + province
            return rng.choice(['tỉnh ', 'tỉnh ', '', 'Tỉnh ']) + province
        if level == 'd':
            kind = rng.choice(['huyện', 'huyện', 'quận', 'thị xã', 'thành phố'])
            name = rng.choice(self.units['thành phố', 'district']) if kind == 'thành phố' else self.unit_name(kind)
            if kind == 'quận' and rng.random() < .4:
                name = str(rng.randrange(1, 13))
            if kind == 'thành phố' and rng.random() < .5:
                kind = 'TP'
            return (kind.capitalize() if kind != 'TP' and rng.random() < .3 else kind) + ' ' + name
        kind = rng.choice(['xã', 'xã', 'phường', 'thị trấn'])
        name = self.unit_name(kind) if rng.random() < .8 else self.name()
        if kind == 'phường' and rng.random() < .25:
            name = str(rng.randrange(1, 25))
        return (kind.capitalize() if rng.random() < .1 else kind) + ' ' + name

    def body(self):
        """A body of state, Party or mass organisations, or one built from a head and its function."""
        return self.function_body() if self.random.random() < .4 else self.public_body()

    def public_body(self):
        rng = self.random
        generic = rng.random() < .18
        def at(level):
            if generic:
                return rng.choice({'p': ['tỉnh', 'Thành phố', 'thành phố'], 'd': ['huyện', 'quận', 'thị xã', 'Quận', 'Huyện'],
                                   'w': ['xã', 'phường', 'thị trấn']}[level])
            return self.unit(level)
        level = rng.choice('pdw')
        pick = rng.randrange(16)
        if pick < 4:
            return rng.choice(['UBND', 'UBND', 'Ủy ban nhân dân', 'HĐND', 'Hội đồng nhân dân']) + ' ' + at(level)
        if pick < 6:
            return 'Sở ' + rng.choice(self.functions) + ('' if generic else ' ' + self.unit('p'))
        if pick == 6:
            return 'Phòng ' + rng.choice(self.functions) + ' ' + at('d')
        if pick < 9:
            return rng.choice(['Công an', 'Công an', 'Ban Chỉ huy Quân sự', 'Viện kiểm sát nhân dân', 'Tòa án nhân dân', 'TAND',
                               'VKSND', 'Bảo hiểm xã hội', 'Chi cục Thuế', 'Hạt Kiểm lâm', 'công an']) + ' ' + self.unit(level)
        if pick == 9:
            head = rng.choice(['Tỉnh ủy', 'Thành ủy', 'Huyện ủy', 'Quận ủy', 'Thị ủy'])
            name = rng.choice(self.provinces if head in ('Tỉnh ủy', 'Thành ủy') else self.units['huyện', 'district'])
            inner = rng.choice(['', '', 'Ban Thường vụ ', 'Ban Tổ chức ', 'Ban Tuyên giáo ', 'Văn phòng ', 'Ủy ban Kiểm tra '])
            return inner + head + ('' if generic else ' ' + name)
        if pick == 10:
            return rng.choice(['Đảng ủy', 'Đảng bộ', 'Ban Chấp hành Đảng bộ', 'Ban Thường vụ Đảng ủy', 'Đoàn Thanh niên']) + ' ' + at(level)
        if pick < 13:
            return rng.choice(['LĐLĐ', 'Liên đoàn Lao động', 'Hội Nông dân', 'Hội Liên hiệp Phụ nữ', 'Hội LHPN', 'Hội Cựu chiến binh',
                               'Hội Chữ thập đỏ', 'Ủy ban MTTQ', 'Ủy ban Mặt trận Tổ quốc', 'Ủy ban MTTQ Việt Nam']) + ' ' + at(level)
        if pick == 13:
            return rng.choice(['Trường Tiểu học', 'Trường THCS', 'Trường THPT', 'Trường Mầm non', 'Trường Cao đẳng', 'trường THPT',
                               'Bệnh viện Đa khoa', 'bệnh viện']) + ' ' + self.name()
        if pick == 14:
            return rng.choice(self.bodies['ministry'] + self.bodies['state'])
        if rng.random() < .4:
            return self.regional_body()
        return rng.choice(['Đồn Biên phòng', 'Hải quan cửa khẩu', 'Chi cục Hải quan cửa khẩu', 'Trạm Y tế xã']) + ' ' + self.name()

    def regional_body(self):
        """Bodies of the state since 2025: courts and prosecutors of a region, numbered offices."""
        rng = self.random
        number, roman = str(rng.randrange(1, 16)), rng.choice('I II III IV V VI VII VIII IX X XI XII XIV XV'.split())
        province = rng.choice(self.provinces)
        return rng.choice([
            rng.choice(['Tòa án nhân dân', 'TAND', 'Viện kiểm sát nhân dân', 'VKSND']) + f' khu vực {number}' + rng.choice(['', f' - {province}']),
            rng.choice(['Kho bạc Nhà nước', 'Chi cục Hải quan', 'Chi cục Thuế', 'Chi cục Thống kê', 'Dự trữ Nhà nước', 'Bảo hiểm xã hội']) + f' khu vực {roman}',
            f'Thuế cơ sở {number} tỉnh {province}', f'Bảo hiểm xã hội cơ sở {self.name()}', f'Thuế tỉnh {province}',
            'Trung tâm Phục vụ hành chính công ' + self.unit('w'), rng.choice(['Đảng ủy', 'Ban Chỉ huy Quân sự', 'Công an', 'HĐND', 'UBND']) + ' ' + self.unit('w'),
            rng.choice(['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội', 'Văn phòng HĐND và UBND', 'Ban Xây dựng Đảng']) + ' ' + self.unit('w')])

    def function_body(self):
        rng = self.random
        pick = rng.randrange(10)
        if pick < 4:
            tail = rng.choice(['', ' tỉnh', ' ' + self.unit('p'), ' ' + self.unit('p'), ' Việt Nam', ' Trung ương', ' quốc gia', ' ' + self.unit('d')])
            return rng.choice(FUNCTION_HEADS) + ' ' + rng.choice(EDITORIAL_FUNCTIONS) + tail
        if pick < 6:
            below = rng.choice([self.company, self.public_body, lambda: rng.choice(self.bodies['university'] + self.bodies['hospital'])])()
            return rng.choice(CHAIN_HEADS[:3] if below.lower().startswith('công ty') else CHAIN_HEADS) + ' ' + below
        if pick == 6:
            return rng.choice(['Cơ quan CSĐT', 'Cơ quan Cảnh sát điều tra', 'Đội CSGT', 'Phòng CSGT', 'Đội Cảnh sát kinh tế',
                               'Phòng An ninh điều tra', 'Phòng Cảnh sát hình sự']) + ' Công an ' + self.unit()
        if pick == 7:
            return self.head_body()
        if pick == 8:
            return rng.choice(['Đại sứ quán', 'Tổng Lãnh sự quán', 'Bộ Ngoại giao', 'Bộ Quốc phòng', 'Bộ Tài chính', 'Quốc hội', 'Hải quân']) + ' ' + rng.choice(self.countries)
        return rng.choice(['Sư đoàn', 'Trung đoàn', 'Lữ đoàn', 'Tiểu đoàn', 'Quân khu', 'Hải đoàn', 'Đại đội', 'Bệnh viện Quân y', 'Quân đoàn']) + ' ' + str(rng.randrange(1, 999))

    def head_body(self):
        """Any head of the table with what its code lets follow."""
        rng = self.random
        row = rng.choice(self.heads)
        head, codes = row['forms'], row['follow'].replace('0', '')
        if head[0].isupper() and rng.random() < .2 and len(head.split()) > 1 and not head.isupper():
            head = head[0].lower() + head[1:]
            codes = codes.replace('A', '') or 'P'
        code = rng.choice(codes) if codes else 'P'
        tail = {'A': self.unit, 'F': lambda: rng.choice(self.functions), 'P': lambda: self.name(rng.choice([1, 2, 2, 3])),
                'N': lambda: rng.choice(self.countries), '#': lambda: str(rng.randrange(1, 400))}[code]()
        return head + ' ' + tail

    def company(self):
        rng = self.random
        head = rng.choice(COMPANY_HEADS)
        if rng.random() < .3 and head not in ('hãng', 'cơ sở'):
            head += ' ' + rng.choice(SECTORS)
        return head + ' ' + (self.name(rng.choice([1, 2, 2, 2, 3])) if rng.random() < .75 else rng.choice(BRANDS))

    def any_body(self):
        rng = self.random
        draw = rng.random()
        if draw < .5:
            return self.body()
        if draw < .65:
            return self.company()
        kinds = ['ministry', 'ministry', 'state', 'party', 'union', 'company', 'bank', 'university', 'hospital', 'media', 'international', 'army']
        return rng.choice(self.bodies[rng.choice([k for k in kinds if k in self.bodies])])

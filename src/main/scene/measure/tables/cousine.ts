// Written by scripts/build-tables.ts from the bundled Cousine (SIL Open Font License or Apache License).
export const packed =
  '7dhPSBRhHIfx5/fOzmolpmlqlr7vjL0D1SIRRRYiUiJeAqFTSSlkBF4i6FKXDDx4kLBTN1kIsj+3Dh2iY3QoIk/RpWtn6dBlwdroFkIUVLR993PanZ3DvvPO' +
  'O/s+JWh+UL7kbhKYpsodG3JDdjVxXE9SFpImlhLjVtLJ3aTCWjJmvWmJ2+lR1tLdrKcp9L1io2+FlX6j2n8WfBc9vkzwBRO+zKRv5ow3prxxzhvT3jPvj/DE' +
  'b+eFb+WtL/Ped/DRJ3zyW2gJJXaEdopg7A8pB4NxKCQcC47hYIwEYywY54MxF8rcCMZySKmGLtaDkWZGR2Z0ZY48M4rMGMyMU5njdOaYykosZMZyVuZ+Zrjc' +
  'KOfG9txozx07c2NX7ujPHfty40BuTOTGTO6YzR1uwGgbMMKAg2i4aLREoy0andHoicaeaOyNRiUah6MxHI3J2Md8NBaisVg/Z6l+znIsUY2OhzHhcTSe1r/7' +
  'LBrPo/EyJryJxrvo+FA/drxIGC2ME4UxUxgXCuNi4ZgrHJe/flZp5UqliWsVo3vQGL/n6F7dxuJqyuwjw2qOvlovQ7WUkZoxWnOcrDnGa1sJGyU+bxivS42J' +
  'hv1lItIYa9T/8NJ11hzXXPibq8G3f0Pfv5fGnC0aG5F//87+uVXgR2uE9tF/8optPuK/byw3eQyo8anxqfGJiKjxqfGJGp8an6jxiYgan/bRanxqfGp8anwi' +
  'Imp82nOKGp8an6jxiYganxqfGp8anxqfGp+IaJ+mxidqfBopNT5R4xNRMVLjU+P7pafBFw==';
